import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../ui/panel.js';
import { Asked } from '../frame/asked.js';
import { PortalPage } from '../frame/portal-page.js';
import { titlesQuery } from './content-queries.js';

/** Mevzuat: laws and circulars, each here or where it is kept. */
export function LegislationPage() {
  const { t } = useTranslation();
  const query = useQuery(titlesQuery('mevzuat'));
  return (
    <PortalPage title={t('portal.legislation.title')} about={t('portal.legislation.about')}>
      <Asked query={query}>
        {(rows) => (
          <Panel>
            {rows.length === 0 && <Text>{t('portal.legislation.none')}</Text>}
            <ul className="portal-links">
              {rows.map(({ id, slug, title }) => <li key={id}><Link to="/mevzuat/$slug" params={{ slug }}>{title}</Link></li>)}
            </ul>
          </Panel>
        )}
      </Asked>
    </PortalPage>
  );
}
