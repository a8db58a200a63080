import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../ui/data-table.js';
import { formatDateTime } from '../ui/formats.js';
import { serverNow } from '../api/client.js';
import type { Track } from './case-queries.js';

type Step = Track['steps'][number];
const [MINUTE, HOUR, DAY] = [60_000, 3_600_000, 86_400_000];

/** Every step one may see: who, when, how long. */
export function CaseSteps({ steps, diagrams }: Pick<Track, 'steps' | 'diagrams'>) {
  const names = useMemo(() => namesIn(diagrams), [diagrams]);
  const { t } = useTranslation();
  const took = useTook();
  const stateOf = ({ state, isStuck }: Step): string => (isStuck ? `⚠ ${t('inbox.case.stuck')}` : t(`inbox.case.states.${state}`));
  const who = ({ completedBy, assignee, onBehalfOf, unitName }: Step): string => {
    const name = (completedBy ?? assignee)?.name;
    return [name && onBehalfOf ? `${name} ${t('inbox.lentBy', { name: onBehalfOf.name ?? '' })}` : name, unitName].filter(Boolean).join(' · ') || '—';
  };
  return (
    <DataTable<Step>
      caption={t('inbox.case.steps')} query={{ data: steps, error: null, refetch: () => undefined }} rowKey={({ key }) => key} empty={t('inbox.case.noSteps')}
      columns={[
        { key: 'step', label: t('inbox.case.step'), isRowHeader: true, cell: ({ title, elementId, definitionKey }) => title ?? names.get(`${definitionKey} ${elementId}`) ?? elementId },
        { key: 'who', label: t('inbox.case.who'), cell: who },
        { key: 'began', label: t('inbox.case.began'), cell: ({ startedAt }) => formatDateTime(startedAt) },
        { key: 'ended', label: t('inbox.case.ended'), cell: ({ endedAt }) => (endedAt ? formatDateTime(endedAt) : '—') },
        { key: 'took', label: t('inbox.case.took'), isNumber: true, cell: took },
        { key: 'state', label: t('inbox.case.state'), cell: stateOf },
      ]}
    />
  );
}

function useTook(): (step: Step) => string {
  const { t } = useTranslation();
  return ({ startedAt, endedAt }) => {
    const tookMs = (endedAt ? Date.parse(endedAt) : serverNow()) - Date.parse(startedAt);
    if (tookMs < HOUR) return t('inbox.case.minutes', { count: Math.round(tookMs / MINUTE) });
    return tookMs < 2 * DAY ? t('inbox.case.hours', { count: Math.round(tookMs / HOUR) }) : t('inbox.case.days', { count: Math.round(tookMs / DAY) });
  };
}

/** What the analysts have called each step. */
function namesIn(diagrams: Track['diagrams']): ReadonlyMap<string, string> {
  return new Map(diagrams.flatMap(({ definitionKey, xml }) => {
    const named = [...new DOMParser().parseFromString(xml, 'text/xml').querySelectorAll('[id][name]')];
    return named.map((element) => [`${definitionKey} ${element.getAttribute('id') ?? ''}`, element.getAttribute('name') ?? ''] as const);
  }));
}
