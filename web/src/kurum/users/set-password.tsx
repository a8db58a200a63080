import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client.js';
import { FormDialog } from '../desk/form-dialog.js';
import { useKeptForm } from '../desk/kept-form.js';
import { say } from '../desk/said.js';
import { AccountFields } from './account-fields.js';
import { blameAccount } from './blame-account.js';
import { userQuery, type User } from './user-queries.js';

const valuesOf = ({ userName, version }: User) => ({ userName: userName ?? '', password: '', version });

/** A first password, to be changed at the first sign-in. */
export function SetPassword({ user, onClose }: { readonly user: User; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { id } = user;
  const { form, differences } = useKeptForm({
    name: `user-password-${id}`, initial: valuesOf(user), marks: ['version'], secrets: ['password'],
    labels: { userName: t('kurum.users.userName'), password: t('kurum.users.firstPassword'), version: '' },
    fresh: async () => valuesOf(await queries.fetchQuery({ ...userQuery(id), staleTime: 0 })),
    textOf: (field, values) => (field === 'password' ? '' : String(values[field])),
    check: ({ userName, password }) => [...(userName.trim() ? [] : [{ field: 'userName' as const, fault: 'missing' }]), ...(password ? [] : [{ field: 'password' as const, fault: 'missing' }])],
    blame: blameAccount,
    send: async ({ userName, password, version }) => {
      queries.setQueryData(userQuery(id).queryKey, await answerOf(api.PUT('/api/kurum/kullanicilar/{id}/parola', { params: { path: { id } }, body: { userName: userName.trim(), password, version } })));
      await queries.invalidateQueries({ queryKey: ['users'] });
      say(t('kurum.users.passwordGiven'));
      onClose();
    },
  });
  return (
    <FormDialog title={`${t('kurum.users.givePassword')}: ${user.givenName} ${user.familyName}`} form={form} differences={differences} submit={t('kurum.save')} onClose={onClose}>
      <AccountFields form={form} isOptional={false} />
    </FormDialog>
  );
}
