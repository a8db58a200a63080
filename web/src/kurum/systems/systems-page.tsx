import { Button, Text } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client.js';
import type { paths } from '../../api/schema.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { formatDateTime, formatNumber } from '../../ui/formats.js';
import { PageTitle } from '../../ui/page-title.js';
import { State } from '../desk/facts.js';

type System = paths['/api/kurum/dis-sistemler']['get']['responses']['200']['content']['application/json']['systems'][number];

const EVERY_MS = 15_000;
const systemsQuery = queryOptions({ queryKey: ['systems'], refetchInterval: EVERY_MS, staleTime: 0, queryFn: async () => (await answerOf(api.GET('/api/kurum/dis-sistemler'))).systems });

const SHOWN_AS = { working: 'good', failing: 'bad', 'left-alone': 'bad', unknown: 'unknown', 'not-configured': 'off' } as const satisfies Record<System['state'], string>;
/** What needs somebody stands on top. */
const ORDER = ['failing', 'left-alone', 'working', 'unknown', 'not-configured'] as const satisfies readonly System['state'][];

/** How the systems around us do: what is in trouble first. */
export function SystemsPage() {
  const { t } = useTranslation();
  const query = useQuery(systemsQuery);
  const systems = query.data?.toSorted((one, other) => ORDER.indexOf(one.state) - ORDER.indexOf(other.state));
  const bad = systems?.filter(({ state }) => SHOWN_AS[state] === 'bad').length ?? 0;
  return (
    <>
      <PageTitle about={t('kurum.systems.about')} actions={<Button variant="default" loading={query.isFetching} onClick={() => void query.refetch()}>{t('kurum.systems.refresh')}</Button>}>{t('kurum.nav.systems')}</PageTitle>
      {systems && <div role="status"><State is={bad > 0 ? 'bad' : 'good'}>{bad > 0 ? t('kurum.systems.summaryBad', { number: formatNumber(bad) }) : t('kurum.systems.summaryGood')}</State></div>}
      <DataTable
        caption={t('kurum.nav.systems')} columns={useColumns()} query={{ data: systems, error: query.error, refetch: query.refetch }} rowKey={({ system }) => system} empty={t('kurum.systems.none')}
        foot={<Text size="sm">{t('kurum.systems.read', { at: formatDateTime(query.dataUpdatedAt) })}</Text>}
      />
    </>
  );
}

function useColumns(): Column<System>[] {
  const { t } = useTranslation();
  return [
    { key: 'system', label: t('kurum.systems.system'), isRowHeader: true, cell: ({ system }) => <div className="kurum-narrow-cell">{t(`kurum.systems.names.${system}`)}</div> },
    { key: 'state', label: t('kurum.systems.state'), cell: ({ state }) => <div className="kurum-narrow-cell"><State is={SHOWN_AS[state]}>{t(`kurum.systems.states.${state}`)}</State></div> },
    { key: 'since', label: t('kurum.systems.since'), cell: ({ since }) => (since ? formatDateTime(since) : '—') },
    {
      key: 'failure', label: t('kurum.systems.lastFailure'),
      cell: ({ state, lastFailure, lastFailureAt }) => (lastFailureAt ? `${formatDateTime(lastFailureAt)}${lastFailure ? `, ${t(`kurum.systems.failures.${lastFailure}`)}` : ''}` : state === 'working' ? t('kurum.systems.noFailure') : '—'),
    },
  ];
}
