import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../shell/links.js';
import { formatDate, formatDateTime } from '../../ui/formats.js';
import { Panel } from '../../ui/panel.js';
import { Asked } from '../frame/asked.js';
import { PortalPage } from '../frame/portal-page.js';
import { requestQuery } from '../tracking/tracking-queries.js';
import { receiptOf } from '../tracking/receipt.js';

/** Alındı: the Kayıt Numarası, large, and the paper to keep. */
export function SentPage() {
  const { t } = useTranslation();
  const { key = '' } = useParams({ strict: false });
  const query = useQuery(requestQuery(key));
  return (
    <PortalPage title={t('portal.sent.title')} about={t('portal.sent.about')}>
      <Asked query={query}>
        {({ number, openedAt, dueAt, receipt }) => (
          <Panel label={t('portal.tracking.number')}>
            <p className="portal-number"><span>{t('portal.tracking.number')}</span> <b>{number}</b></p>
            <p>{t('portal.sent.at', { when: formatDateTime(openedAt) })}{dueAt && ` ${t('portal.sent.until', { day: formatDate(dueAt) })}`}</p>
            {receipt && <p>{t('portal.sent.code')} <b>{receipt.code.replace(/(.{4})(?=.)/g, '$1-')}</b></p>}
            <Group gap="sm">
              {receipt && <Button component="a" href={receiptOf(key)} download>{t('portal.sent.print')}</Button>}
              <LinkButton to="/talepler/$key" params={{ key }} variant="default">{t('portal.sent.follow')}</LinkButton>
              <LinkButton to="/basvuru" variant="default">{t('portal.sent.another')}</LinkButton>
            </Group>
          </Panel>
        )}
      </Asked>
    </PortalPage>
  );
}
