import { Text } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client.js';
import { TextLink } from '../../shell/links.js';
import { useSession } from '../../shell/session.js';
import { Panel } from '../../ui/panel.js';
import { Asked } from '../frame/asked.js';
import { PortalPage } from '../frame/portal-page.js';
import { textsQuery } from '../content/content-queries.js';
import { Written } from '../content/written.js';

const mailboxQuery = queryOptions({ queryKey: ['portal', 'mailbox'], queryFn: () => answerOf(api.GET('/api/portal/e-posta')) });
const HELP = 'kurumsal-e-posta';

/** Kurumsal E-posta: one's own address, the way to the letters, how it is used. */
export function MailboxPage() {
  const { t } = useTranslation();
  const session = useSession();
  const isMuhtar = session?.person?.applicant === 'muhtar';
  const help = useQuery({ ...textsQuery('yardim', 100), select: (rows) => rows.find(({ slug }) => slug === HELP) ?? null });
  return (
    <PortalPage title={t('portal.mailbox.title')} about={t('portal.mailbox.about')}>
      <Panel label={t('portal.mailbox.address')}>
        {session && (isMuhtar ? <Address /> : <Text>{t('portal.mailbox.signIn')} <TextLink to="/giris/muhtar" search={{ sonra: '/kurumsal-e-posta' }}>{t('shell.home.signIn')}</TextLink></Text>)}
        {help.data?.link && <p><a href={help.data.link} rel="noreferrer">{t('portal.mailbox.open')}</a></p>}
      </Panel>
      <Asked query={help}>{(text) => text && <Panel label={text.title}><h2 className="portal-heading">{text.title}</h2><Written>{text.body}</Written></Panel>}</Asked>
    </PortalPage>
  );
}

function Address() {
  const { t } = useTranslation();
  const query = useQuery(mailboxQuery);
  return <Asked query={query}>{({ address }) => (address ? <p>{t('portal.mailbox.yours')} <b className="may-break">{address}</b></p> : <p>{t('portal.mailbox.none')}</p>)}</Asked>;
}
