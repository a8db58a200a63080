import { Stack, Text, Title } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client.js';
import type { paths } from '../../api/schema.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { formatDateTime, formatNumber } from '../../ui/formats.js';
import { PageTitle } from '../../ui/page-title.js';

type Told = paths['/api/kurum/imha']['get']['responses']['200']['content']['application/json'];
type Rule = Told['rules'][number];
type Due = Told['due'][number];
/** One line of a round; a round that took nobody has one without a subject. */
interface Taken {
  readonly key: string;
  readonly beganAt: string;
  readonly endedAt: string | null;
  readonly record: Told['rounds'][number]['records'][number] | null;
}

const destructionQuery = queryOptions({ queryKey: ['destruction'], queryFn: () => answerOf(api.GET('/api/kurum/imha')) });

/** How long people's records are kept, how many would go now, and what has gone in three years. */
export function DestructionPage() {
  const { t } = useTranslation();
  const query = useQuery(destructionQuery);
  const part = <T,>(rows: T[] | undefined) => ({ data: rows, error: query.error, refetch: query.refetch });
  return (
    <>
      <PageTitle about={t('kurum.about.destruction')}>{t('kurum.nav.destruction')}</PageTitle>
      <Stack gap="xl">
        <Stack gap="xs">
          <Title order={2} size="h4">{t('kurum.destruction.due')}</Title>
          <Text>{t('kurum.destruction.dueText')}</Text>
          <DataTable caption={t('kurum.destruction.due')} columns={useDueColumns()} query={part(query.data?.due)} rowKey={({ subject }: Due) => subject} empty={t('kurum.destruction.nobodyDue')} />
        </Stack>
        <Stack gap="xs">
          <Title order={2} size="h4">{t('kurum.destruction.rules')}</Title>
          <DataTable caption={t('kurum.destruction.rules')} columns={useRuleColumns()} query={part(query.data?.rules)} rowKey={({ subject }: Rule) => subject} empty={t('kurum.destruction.noRules')} />
        </Stack>
        <Stack gap="xs">
          <Title order={2} size="h4">{t('kurum.destruction.rounds')}</Title>
          <DataTable caption={t('kurum.destruction.rounds')} columns={useRoundColumns()} query={part(query.data && linesOf(query.data))} rowKey={({ key }: Taken) => key} empty={t('kurum.destruction.noRounds')} />
        </Stack>
      </Stack>
    </>
  );
}

function linesOf({ rounds }: Told): Taken[] {
  return rounds.flatMap(({ beganAt, endedAt, records }): Taken[] => (records.length === 0
    ? [{ key: beganAt, beganAt, endedAt, record: null }]
    : records.map((record) => ({ key: `${beganAt} ${record.subject} ${record.filePlanCode} ${record.keepMonths}`, beganAt, endedAt, record }))));
}

function useSubject(): (subject: string) => string {
  const { t } = useTranslation();
  return (subject) => {
    if (subject.startsWith('case:')) return t('kurum.destruction.subjects.case', { application: subject.slice('case:'.length) });
    return t(`kurum.destruction.subjects.${subject as 'person' | 'membership' | 'muhtar'}`);
  };
}

function useDueColumns(): Column<Due>[] {
  const { t } = useTranslation();
  const name = useSubject();
  return [
    { key: 'subject', label: t('kurum.destruction.subject'), isRowHeader: true, cell: ({ subject }) => name(subject) },
    { key: 'people', label: t('kurum.destruction.people'), cell: ({ people }) => formatNumber(people) },
  ];
}

function useRuleColumns(): Column<Rule>[] {
  const { t } = useTranslation();
  const name = useSubject();
  return [
    { key: 'subject', label: t('kurum.destruction.subject'), isRowHeader: true, cell: ({ subject }) => name(subject) },
    { key: 'code', label: t('kurum.destruction.code'), cell: ({ filePlanCode }) => filePlanCode },
    { key: 'months', label: t('kurum.destruction.months'), cell: ({ keepMonths }) => formatNumber(keepMonths) },
  ];
}

function useRoundColumns(): Column<Taken>[] {
  const { t } = useTranslation();
  const name = useSubject();
  return [
    { key: 'began', label: t('kurum.destruction.began'), isRowHeader: true, cell: ({ beganAt }) => formatDateTime(beganAt) },
    { key: 'ended', label: t('kurum.destruction.ended'), cell: ({ endedAt }) => (endedAt ? formatDateTime(endedAt) : t('kurum.destruction.underWay')) },
    { key: 'subject', label: t('kurum.destruction.subject'), cell: ({ record }) => (record ? `${name(record.subject)} (${record.filePlanCode})` : t('kurum.destruction.nobody')) },
    { key: 'people', label: t('kurum.destruction.people'), cell: ({ record }) => (record ? formatNumber(record.deleted + record.emptied) : '—') },
    { key: 'emptied', label: t('kurum.destruction.emptied'), cell: ({ record }) => (record ? formatNumber(record.emptied) : '—') },
  ];
}
