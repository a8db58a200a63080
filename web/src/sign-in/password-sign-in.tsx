import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../api/client.js';
import type { Session } from '../shell/session.js';
import { PasswordField } from '../ui/password-field.js';
import { TextField } from '../ui/text-fields.js';
import { FormBody } from '../ui/form-body.js';
import { useForm, type Fault } from '../ui/form.js';
import { Panel } from '../ui/panel.js';
import { DemoUsers } from './demo-users.js';
import { useArrive } from './on-the-way.js';
import { SignInPage } from './sign-in-page.js';
import { missing } from './typed.js';
import { formOf } from './ways.js';

const EMPTY = { userName: '', password: '' };

/** An institution's people: user name and password. */
export function PasswordSignIn() {
  const { t } = useTranslation();
  return <SignInPage title={t('signIn.ways.password.name')} about={t('signIn.lead')} way="password">{(session) => <PasswordForm session={session} />}</SignInPage>;
}

function PasswordForm({ session }: { readonly session: Session }) {
  const { t } = useTranslation();
  const arrive = useArrive();
  const form = useForm({
    name: formOf('password'), initial: EMPTY, secrets: ['password'], check: faultsOf,
    labels: { userName: t('signIn.fields.userName'), password: t('signIn.fields.password') },
    send: async (body) => arrive(await answerOf(api.POST('/api/oturum/parola', { body }))),
  });
  return (
    <>
      <Panel>
        <FormBody form={form} submit={t('signIn.passwordSubmit')}>
          <TextField form={form} name="userName" autoComplete="username" maxLength={100} />
          <PasswordField form={form} name="password" autoComplete="current-password" help={t('signIn.fields.passwordHelp')} />
        </FormBody>
      </Panel>
      <DemoUsers session={session} way="password" onChoose={({ userName, password }) => form.fill({ userName: userName ?? '', password: password ?? '' })} />
    </>
  );
}

const faultsOf = (typed: typeof EMPTY): Fault<keyof typeof EMPTY>[] => missing(typed, ['userName', 'password']);
