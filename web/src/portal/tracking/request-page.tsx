import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../../shell/links.js';
import { Panel } from '../../ui/panel.js';
import { Asked } from '../frame/asked.js';
import { PortalPage } from '../frame/portal-page.js';
import { RequestDetail } from './request-detail.js';
import { requestQuery } from './tracking-queries.js';

/** One request by itself: where a message to its applicant leads. */
export function OwnRequestPage() {
  const { t } = useTranslation();
  const { key = '' } = useParams({ strict: false });
  const query = useQuery(requestQuery(key));
  return (
    <PortalPage title={query.data?.number ?? t('portal.tracking.title')}>
      <Asked query={query}>{(request) => <Panel><RequestDetail request={request} /></Panel>}</Asked>
      <div><TextLink to="/talepler">{t('portal.tracking.all')}</TextLink></div>
    </PortalPage>
  );
}
