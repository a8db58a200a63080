import { Progress, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../ui/panel.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import type { Importing } from './importing.js';

/** What is told of a file on its way, and `children` of its report in the end. */
export function ImportProgress<Report>({ importing, children }: { readonly importing: Importing<Report>; readonly children: (report: Report, file: string) => ReactNode }) {
  const { t } = useTranslation();
  if (importing.stage === 'none') return null;
  if (importing.stage === 'failed') return <ProblemNotice problem={importing.problem} />;
  if (importing.stage === 'told') return children(importing.report, importing.file);
  const { file, percent, stage } = importing;
  const says = stage === 'sending' ? t('kurum.import.sending', { file, percent }) : t('kurum.import.reading', { file });
  return (
    <Panel label={t('kurum.import.progress')}>
      <Text size="sm" role="status">{says}</Text>
      <Progress value={percent} aria-label={t('kurum.import.progress')} animated={stage === 'reading'} mt="xs" />
      <Text size="sm" mt="xs">{t('kurum.import.leave')}</Text>
    </Panel>
  );
}
