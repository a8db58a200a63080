import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../../shell/links.js';
import { useSession } from '../../shell/session.js';
import { Panel } from '../../ui/panel.js';
import { Asked } from '../frame/asked.js';
import { PortalPage } from '../frame/portal-page.js';
import { RequestFields } from './request-form.js';
import { formQuery } from './request-queries.js';

/** Başvuru Formu. */
export function RequestPage() {
  const { t } = useTranslation();
  const session = useSession();
  const isMuhtar = session?.person?.applicant === 'muhtar';
  const query = useQuery({ ...formQuery, enabled: isMuhtar });
  if (session?.person && !isMuhtar) return <PortalPage title={t('portal.request.title')}><Panel><p>{t('portal.notMuhtar')}</p><TextLink to="/giris/muhtar">{t('portal.asMuhtar')}</TextLink></Panel></PortalPage>;
  return (
    <PortalPage title={t('portal.request.title')} about={t('portal.request.lead')}>
      <Asked query={query}>{(form) => <RequestFields {...form} />}</Asked>
    </PortalPage>
  );
}
