import { Stack, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '../../ui/data-table.js';
import { formatNumber } from '../../ui/formats.js';
import { Notice } from '../../ui/notice.js';
import { Facts } from '../desk/facts.js';
import { FaultList } from '../import/fault-list.js';
import type { Report } from './import-page.js';

type Line = Report['lines'][number];

/** What a file would do, or has done, line by line; the lines alone tell who. */
export function MuhtarImportReport({ file, report }: { readonly file: string; readonly report: Report }) {
  const { t, i18n } = useTranslation();
  const { outcome, problems, lines } = report;
  const columnOf = (field: string): string => (i18n.exists(`kurum.muhtarImport.columns.${field}`) ? t(`kurum.muhtarImport.columns.${field}` as 'kurum.muhtarImport.columns.phone') : field);
  const columnsOf = (fields: readonly string[]): string => fields.map(columnOf).join(', ');
  const columns: Column<Line>[] = [
    { key: 'line', label: t('kurum.import.line'), isNumber: true, cell: ({ line }) => formatNumber(line) },
    { key: 'does', label: t(outcome === 'trial' ? 'kurum.muhtarImport.will' : 'kurum.muhtarImport.did'), cell: ({ does, fields }) => <div className="wraps">{t(`kurum.muhtarImport.does.${does}`, { fields: columnsOf(fields) })}</div> },
  ];
  return (
    <Stack gap="sm">
      <Notice kind={outcome === 'refused' ? 'problem' : 'news'} title={t(`kurum.import.outcome.${outcome}`)}>
        <Facts facts={[
          [t('kurum.import.file'), file], [t('kurum.import.added'), formatNumber(report.added)], [t('kurum.import.changed'), formatNumber(report.changed)],
          [t('kurum.muhtarImport.ended'), formatNumber(report.ended)], [t('kurum.import.unchanged'), formatNumber(report.unchanged)], [t('kurum.import.faults'), formatNumber(problems.length)],
        ]} />
      </Notice>
      <FaultList own="kurum.muhtarImport.faults" faults={problems} count={problems.length} say={(name, value) => (name === 'fields' ? columnsOf(String(value).split(',')) : value)} />
      {lines.length > 0 && (
        <>
          <Title order={2} size="h4">{t('kurum.muhtarImport.lines')}</Title>
          <DataTable caption={t('kurum.muhtarImport.lines')} columns={columns} query={{ data: lines, error: null, refetch: () => undefined }} rowKey={({ line }) => String(line)} empty="—" />
        </>
      )}
    </Stack>
  );
}
