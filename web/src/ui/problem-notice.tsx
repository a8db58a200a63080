import { Alert, Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Problem } from '../api/client.js';
import { useSentences } from './sentences.js';

interface Props {
  readonly problem: Error;
  readonly onRetry?: () => unknown;
}

/** In place of what could not be shown: why, the number to ask for help with, and another try. */
export function ProblemNotice({ problem, onRetry }: Props) {
  const { t } = useTranslation();
  const { ofProblem } = useSentences();
  const reference = problem instanceof Problem ? problem.details.reference : undefined;
  const says = ofProblem(problem);
  return (
    <Alert role="alert" color="red" variant="outline" title={t('ui.notShown')} className="error-summary">
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{says}</Text>
        {reference && !says.includes(reference) && <Text size="sm">{t('ui.reference', { reference })}</Text>}
        {onRetry && <Button size="compact-sm" variant="default" onClick={() => void onRetry()}>{t('ui.retry')}</Button>}
      </Stack>
    </Alert>
  );
}
