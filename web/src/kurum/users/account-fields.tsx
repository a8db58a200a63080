import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../ui/fields.js';
import type { Form } from '../../ui/form.js';
import { inventedPassword } from './invented-password.js';

interface Account extends Record<string, unknown> {
  readonly userName: string;
  readonly password: string;
}

/** User name and first password; the password is read out to the person, so it is shown. */
export function AccountFields<V extends Account>({ form, isOptional = true }: { readonly form: Form<V>; readonly isOptional?: boolean }) {
  const { t } = useTranslation();
  const account = form as unknown as Form<Account>;
  return (
    <Stack gap="xs">
      <Title order={2} size="h4">{t('kurum.users.account')}</Title>
      <Text size="sm">{t('kurum.users.accountHelp')}</Text>
      <div className="kurum-fields">
        <TextField form={account} name="userName" maxLength={60} isOptional={isOptional} />
        <TextField form={account} name="password" maxLength={200} isOptional={isOptional} help={t('kurum.users.firstPasswordHelp')} />
      </div>
      <Group><Button variant="default" size="compact-sm" onClick={() => account.set('password', inventedPassword())}>{t('kurum.users.invent')}</Button></Group>
    </Stack>
  );
}
