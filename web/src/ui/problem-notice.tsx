import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Problem } from '../api/client.js';
import { Notice } from './notice.js';
import { useSentences } from './sentences.js';

interface Props {
  readonly problem: Error;
  readonly onRetry?: () => unknown;
}

/** In place of what could not be shown or done: why, the number to ask for help with, and another try. */
export function ProblemNotice({ problem, onRetry }: Props) {
  const { t } = useTranslation();
  const { ofProblem } = useSentences();
  const reference = problem instanceof Problem ? problem.details.reference : undefined;
  const says = ofProblem(problem);
  return (
    <Notice kind="problem" title={t('ui.notShown')}>
      <p>{says}</p>
      {reference && !says.includes(reference) && <p>{t('ui.reference', { reference })}</p>}
      {onRetry && <Button size="compact-sm" variant="default" onClick={() => void onRetry()}>{t('ui.retry')}</Button>}
    </Notice>
  );
}
