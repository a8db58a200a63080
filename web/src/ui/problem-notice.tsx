import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { MEANWHILE, Problem } from '../api/client.js';
import { Notice } from './notice.js';
import { useSentences } from './sentences.js';

interface Props {
  readonly problem: Error;
  readonly onRetry?: () => unknown;
  /** The way to the record as it is now, for when somebody else was quicker. */
  readonly onShowNew?: () => unknown;
}

/** In place of what could not be shown or done: why, the number to ask for help with, and another try. */
export function ProblemNotice({ problem, onRetry, onShowNew }: Props) {
  const { t } = useTranslation();
  const { ofProblem } = useSentences();
  const reference = problem instanceof Problem ? problem.details.reference : undefined;
  const isOlder = problem instanceof Problem && MEANWHILE.has(problem.code);
  const says = ofProblem(problem);
  return (
    <Notice kind="problem" title={t('ui.notShown')}>
      <p>{says}</p>
      {reference && !says.includes(reference) && <p>{t('ui.reference', { reference })}</p>}
      {onRetry && <Button size="compact-sm" variant="default" onClick={() => void onRetry()}>{t('ui.retry')}</Button>}
      {onShowNew && isOlder && <Button size="compact-sm" variant="default" onClick={() => void onShowNew()}>{t('ui.showNew')}</Button>}
    </Notice>
  );
}
