import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** The first page. */
export function Home() {
  const { t } = useTranslation();
  return (
    <Stack gap="xs">
      <Title order={1}>TalepAkış</Title>
      <Text>{t('shell.about')}</Text>
    </Stack>
  );
}
