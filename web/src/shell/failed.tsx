import { Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PageTitle } from '../ui/page-title.js';

/** A page that broke, or whose file is not there any more because the system was renewed. */
export function Failed() {
  const { t } = useTranslation();
  return (
    <Stack gap="md" align="flex-start" className="narrow">
      <PageTitle>{t('shell.failed.title')}</PageTitle>
      <Text>{t('shell.failed.newer')}</Text>
      <Button onClick={() => window.location.reload()}>{t('shell.failed.retry')}</Button>
    </Stack>
  );
}

/** The same where not even the frame could be shown. */
export function FailedAlone() {
  return <main id="main"><Failed /></main>;
}
