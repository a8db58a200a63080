import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client.js';
import { isMobilePhone, isTckn } from '../../ui/checks.js';
import { PhoneField, TcknField, TextField } from '../../ui/fields.js';
import { FormDialog } from '../desk/form-dialog.js';
import { useKeptForm } from '../desk/kept-form.js';
import { say } from '../desk/said.js';
import { userQuery, type User } from './user-queries.js';

const valuesOf = ({ givenName, familyName, version }: User) => ({ givenName, familyName, tckn: '', phone: '', email: '', version });

/** Güncelle: names, and anew what is not shown. */
export function ChangeUser({ user, onClose }: { readonly user: User; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { id } = user;
  const { form, differences } = useKeptForm({
    name: `user-change-${id}`, initial: valuesOf(user), marks: ['version'], secrets: ['tckn', 'phone', 'email'],
    labels: { givenName: t('kurum.users.givenName'), familyName: t('kurum.users.familyName'), tckn: t('kurum.users.tckn'), phone: t('kurum.users.phone'), email: t('kurum.users.email'), version: '' },
    fresh: async () => valuesOf(await queries.fetchQuery({ ...userQuery(id), staleTime: 0 })),
    check: ({ givenName, familyName, tckn, phone }) => [
      ...(givenName.trim() ? [] : [{ field: 'givenName' as const, fault: 'missing' }]), ...(familyName.trim() ? [] : [{ field: 'familyName' as const, fault: 'missing' }]),
      ...(tckn && !isTckn(tckn) ? [{ field: 'tckn' as const, fault: 'tckn' }] : []), ...(phone && !isMobilePhone(phone) ? [{ field: 'phone' as const, fault: 'phone' }] : []),
    ],
    send: async ({ givenName, familyName, tckn, phone, email, version }) => {
      const body = { version, givenName, familyName, ...(tckn ? { tckn } : {}), ...(phone ? { phone } : {}), ...(email ? { email } : {}) };
      queries.setQueryData(userQuery(id).queryKey, await answerOf(api.PATCH('/api/kurum/kullanicilar/{id}', { params: { path: { id } }, body })));
      await queries.invalidateQueries({ queryKey: ['users'] });
      say(t('kurum.saved'));
      onClose();
    },
  });
  return (
    <FormDialog title={`${t('kurum.edit')}: ${user.givenName} ${user.familyName}`} form={form} differences={differences} submit={t('kurum.save')} onClose={onClose}>
      <TextField form={form} name="givenName" maxLength={100} />
      <TextField form={form} name="familyName" maxLength={100} />
      <TcknField form={form} name="tckn" isOptional help={t('kurum.users.unchangedHelp')} />
      <PhoneField form={form} name="phone" isOptional help={t('kurum.users.unchangedHelp')} />
      <TextField form={form} name="email" type="email" maxLength={200} isOptional help={t('kurum.users.unchangedHelp')} />
    </FormDialog>
  );
}
