import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../../shell/links.js';
import { formatDate } from '../../ui/formats.js';
import { Panel } from '../../ui/panel.js';
import { Asked } from '../frame/asked.js';
import { PortalPage } from '../frame/portal-page.js';
import { textQuery } from './content-queries.js';
import { Written } from './written.js';

/** One announcement. */
export function AnnouncementPage() {
  const { t } = useTranslation();
  return <TextPage kind="duyuru" name={t('portal.announcements.title')} back={<TextLink to="/duyurular">{t('portal.announcements.all')}</TextLink>} />;
}

/** One law or circular. */
export function LawPage() {
  const { t } = useTranslation();
  return <TextPage kind="mevzuat" name={t('portal.legislation.title')} back={<TextLink to="/mevzuat">{t('portal.legislation.all')}</TextLink>} />;
}

interface Props {
  readonly kind: 'duyuru' | 'mevzuat';
  /** What the page is called until its text is here. */
  readonly name: string;
  readonly back: React.ReactNode;
}

function TextPage({ kind, name, back }: Props) {
  const { t } = useTranslation();
  const { slug = '' } = useParams({ strict: false });
  const query = useQuery(textQuery(kind, slug));
  const { data } = query;
  return (
    <PortalPage title={data?.title ?? name} about={data && <time dateTime={data.publishFrom}>{formatDate(data.publishFrom)}</time>}>
      <Asked query={query}>
        {({ body, link }) => (
          <Panel>
            {body && <Written>{body}</Written>}
            {link && <p><a href={link} rel="noreferrer">{t('portal.elsewhere', { site: new URL(link).host })}</a></p>}
          </Panel>
        )}
      </Asked>
      <div>{back}</div>
    </PortalPage>
  );
}
