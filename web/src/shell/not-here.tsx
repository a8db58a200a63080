import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PageTitle } from '../ui/page-title.js';
import { TextLink } from './links.js';

/** An address that leads nowhere says so, and where to go instead. */
export function NotHere() {
  const { t } = useTranslation();
  return (
    <Stack gap="md" className="narrow">
      <PageTitle>{t('shell.notHere.title')}</PageTitle>
      <Text>{t('shell.notHere.text')}</Text>
      <TextLink to="/">{t('shell.notHere.home')}</TextLink>
    </Stack>
  );
}
