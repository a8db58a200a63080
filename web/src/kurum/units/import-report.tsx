import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '../../ui/data-table.js';
import { formatNumber } from '../../ui/formats.js';
import { Notice } from '../../ui/notice.js';
import { Facts } from '../desk/facts.js';
import type { Report } from './importing.js';

type Fault = Report['problems'][number];

/** What a file would do, or has done, and every line that is not in order. */
export function ImportReport({ file, report }: { readonly file: string; readonly report: Report }) {
  const { t, i18n } = useTranslation();
  const { outcome, problems, problemCount } = report;
  const sentence = ({ code, details }: Fault): string => (i18n.exists(`kurum.importFaults.${code}`) ? t(`kurum.importFaults.${code}` as 'kurum.importFaults.other', { ...details, defaultValue: '' }) : t('kurum.importFaults.other', { code }));
  const columns: Column<Fault>[] = [
    { key: 'line', label: t('kurum.import.line'), isNumber: true, cell: ({ line }) => formatNumber(line) },
    { key: 'fault', label: t('kurum.import.fault'), cell: (fault) => <div className="wraps">{sentence(fault)}</div> },
  ];
  return (
    <Stack gap="sm">
      <Notice kind={outcome === 'refused' ? 'problem' : 'news'} title={t(`kurum.import.outcome.${outcome}`)}>
        <Facts facts={[
          [t('kurum.import.file'), file], [t('kurum.import.added'), formatNumber(report.added)], [t('kurum.import.changed'), formatNumber(report.changed)],
          [t('kurum.import.closed'), formatNumber(report.closed)], [t('kurum.import.unchanged'), formatNumber(report.unchanged)], [t('kurum.import.faults'), formatNumber(problemCount)],
        ]} />
      </Notice>
      {problemCount > 0 && (
        <>
          <Title order={2} size="h4">{t('kurum.import.faults')}</Title>
          {problemCount > problems.length && <Text size="sm">{t('kurum.import.firstFaults', { count: problems.length })}</Text>}
          <DataTable caption={t('kurum.import.faults')} columns={columns} query={{ data: problems, error: null, refetch: () => undefined }} rowKey={({ line, code }) => `${line}-${code}`} empty={t('kurum.import.noFaults')} />
        </>
      )}
    </Stack>
  );
}
