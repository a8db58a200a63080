import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../ui/panel.js';
import { Asked } from '../frame/asked.js';
import { PortalPage } from '../frame/portal-page.js';
import { AnnouncementList } from './announcement-list.js';
import { titlesQuery } from './content-queries.js';

/** Duyurular, all of them. */
export function AnnouncementsPage() {
  const { t } = useTranslation();
  const query = useQuery(titlesQuery('duyuru'));
  return (
    <PortalPage title={t('portal.announcements.title')}>
      <Asked query={query}>{(rows) => <Panel>{rows.length > 0 ? <AnnouncementList rows={rows} /> : <Text>{t('portal.announcements.none')}</Text>}</Panel>}</Asked>
    </PortalPage>
  );
}
