import { Anchor, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

/** An address that leads nowhere says so, and where to go instead. */
export function NotHere() {
  const { t } = useTranslation();
  return (
    <Stack gap="xs">
      <Title order={1}>{t('shell.notHere.title')}</Title>
      <Text>{t('shell.notHere.text')}</Text>
      <Anchor component={Link} to="/">{t('shell.notHere.home')}</Anchor>
    </Stack>
  );
}
