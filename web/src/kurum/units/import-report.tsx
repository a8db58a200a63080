import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../ui/formats.js';
import { Notice } from '../../ui/notice.js';
import { Facts } from '../desk/facts.js';
import { FaultList } from '../import/fault-list.js';
import type { Report } from './importing.js';

/** What a file would do, or has done, and every line that is not in order. */
export function ImportReport({ file, report }: { readonly file: string; readonly report: Report }) {
  const { t } = useTranslation();
  const { outcome, problems, problemCount } = report;
  return (
    <Stack gap="sm">
      <Notice kind={outcome === 'refused' ? 'problem' : 'news'} title={t(`kurum.import.outcome.${outcome}`)}>
        <Facts facts={[
          [t('kurum.import.file'), file], [t('kurum.import.added'), formatNumber(report.added)], [t('kurum.import.changed'), formatNumber(report.changed)],
          [t('kurum.import.closed'), formatNumber(report.closed)], [t('kurum.import.unchanged'), formatNumber(report.unchanged)], [t('kurum.import.faults'), formatNumber(problemCount)],
        ]} />
      </Notice>
      <FaultList faults={problems} count={problemCount} />
    </Stack>
  );
}
