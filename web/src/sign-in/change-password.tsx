import { Stack } from '@mantine/core';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answerOf, api, type Problem } from '../api/client.js';
import { keepSession, useSession } from '../shell/session.js';
import { PasswordField } from '../ui/password-field.js';
import { FormBody } from '../ui/form-body.js';
import { useForm, type Fault } from '../ui/form.js';
import { Mood } from '../ui/mood.js';
import { PageTitle } from '../ui/page-title.js';
import { Panel } from '../ui/panel.js';
import { useArrive, useOnTheWay } from './on-the-way.js';
import { inOrder, missing } from './typed.js';

const EMPTY = { oldPassword: '', newPassword: '', repeated: '' };
type Typed = typeof EMPTY;
const FIELDS = ['oldPassword', 'newPassword', 'repeated'] as const;

/** One's own new password; at the first sign-in nothing else can be done before. */
export function ChangePassword() {
  const { t } = useTranslation();
  const session = useSession();
  const isForced = session?.mustChangePassword ?? false;
  const isTheirs = session?.signedInBy === 'password';
  return (
    <Mood is="portal">
      <Stack gap="md" className="narrow">
        <PageTitle about={t(isForced ? 'signIn.password.forced' : 'signIn.password.others')}>{t('signIn.password.title')}</PageTitle>
        <Panel>{isTheirs ? <PasswordForm /> : t('signIn.password.notYours')}</Panel>
      </Stack>
    </Mood>
  );
}

function PasswordForm() {
  const { t } = useTranslation();
  const { history } = useRouter();
  const { onward } = useOnTheWay();
  const arrive = useArrive();
  const form = useForm({
    name: 'new-password', initial: EMPTY, secrets: FIELDS, check: faultsOf, blame,
    labels: { oldPassword: t('signIn.fields.oldPassword'), newPassword: t('signIn.fields.newPassword'), repeated: t('signIn.fields.repeated') },
    send: async ({ oldPassword, newPassword }) => {
      const session = keepSession(await answerOf(api.POST('/api/oturum/parola/yeni', { body: { oldPassword, newPassword } })));
      if (session.mustChooseUnit) await arrive(session);
      else history.replace(onward);
    },
  });
  return (
    <FormBody form={form} submit={t('signIn.password.submit')}>
      <PasswordField form={form} name="oldPassword" autoComplete="current-password" />
      <PasswordField form={form} name="newPassword" autoComplete="new-password" help={t('signIn.fields.newPasswordHelp')} />
      <PasswordField form={form} name="repeated" autoComplete="new-password" />
    </FormBody>
  );
}

function blame({ code, details }: Problem): Fault<keyof Typed> | undefined {
  if (code === 'PASSWORD_WRONG') return { field: 'oldPassword', fault: 'old-password' };
  if (code === 'PASSWORD_UNFIT') return { field: 'newPassword', fault: `password-${details.fault ?? 'known'}` };
  return undefined;
}

function faultsOf(typed: Typed): Fault<keyof Typed>[] {
  const differs: Fault<keyof Typed>[] = typed.newPassword === typed.repeated ? [] : [{ field: 'repeated', fault: 'repeated' }];
  return inOrder([...missing(typed, FIELDS), ...differs], FIELDS);
}
