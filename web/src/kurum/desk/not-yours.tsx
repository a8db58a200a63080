import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Session } from '../../shell/session.js';
import { PageTitle } from '../../ui/page-title.js';

/** In place of a page that is not for who came by its address: says so, and what to do instead. */
export function NotYours({ session }: { readonly session: Session }) {
  const { t } = useTranslation();
  const roles = (session.unit?.roles ?? []).map((role) => t(`shell.roles.${role}`)).join(', ');
  return (
    <>
      <PageTitle>{t('kurum.notYours.title')}</PageTitle>
      <Text>{t('kurum.notYours.text', { roles: roles || '—' })}</Text>
    </>
  );
}
