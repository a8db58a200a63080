import { Anchor, Box, Group, Text } from '@mantine/core';
import { Link, Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from './language-switch.js';

/** What stands round every page: skip link, name of the house, language; the page's own main part inside. */
export function Frame() {
  const { t } = useTranslation();
  return (
    <>
      <a href="#main" className="visually-hidden">{t('shell.skip')}</a>
      <Box component="header" bg="teal.8" px="md" py="xs">
        <Group justify="space-between" wrap="nowrap">
          <Anchor component={Link} to="/" c="white" underline="never"><Text fw={700}>TalepAkış</Text></Anchor>
          <LanguageSwitch />
        </Group>
      </Box>
      <Box component="main" id="main" tabIndex={-1} p="md"><Outlet /></Box>
    </>
  );
}
