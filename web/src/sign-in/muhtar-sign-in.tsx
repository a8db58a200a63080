import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../api/client.js';
import { isTckn } from '../ui/checks.js';
import { TcknField, TextField } from '../ui/text-fields.js';
import { FormBody } from '../ui/form-body.js';
import { useForm, type Fault } from '../ui/form.js';
import { Panel } from '../ui/panel.js';
import { keepAttempt } from './attempt.js';
import { CaptchaField, useCaptcha } from './captcha.js';
import { DemoUsers } from './demo-users.js';
import { useOnTheWay } from './on-the-way.js';
import { SignInPage } from './sign-in-page.js';
import { missing } from './typed.js';
import { formOf } from './ways.js';
import type { DemoUser, Session } from '../shell/session.js';

const EMPTY = { tckn: '', givenName: '', familyName: '', captcha: '' };

/** A muhtar's number, name and the gate bring a code to the registered phone. */
export function MuhtarSignIn() {
  const { t } = useTranslation();
  return <SignInPage title={t('signIn.title')} about={t('signIn.lead')} way="muhtar">{(session) => <MuhtarForm session={session} />}</SignInPage>;
}

function MuhtarForm({ session }: { readonly session: Session }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { search } = useOnTheWay();
  const captcha = useCaptcha();
  const form = useForm({
    name: formOf('muhtar'), initial: EMPTY, secrets: ['captcha'], keepsDraft: true, check: faultsOf,
    labels: { tckn: t('signIn.fields.tcknOfMuhtar'), givenName: t('signIn.fields.givenName'), familyName: t('signIn.fields.familyName'), captcha: t('signIn.captcha.label') },
    serverNames: { 'captcha.id': 'captcha', 'captcha.answer': 'captcha' },
    blame: ({ code }) => (code === 'CAPTCHA_WRONG' ? 'captcha' : undefined),
    send: async ({ tckn, givenName, familyName, captcha: answer }) => {
      try {
        const sent = await answerOf(api.POST('/api/oturum/muhtar', { body: { tckn, givenName, familyName, captcha: { id: captcha.gate?.id ?? '', answer } } }));
        keepAttempt({ way: 'muhtar', sent });
      } catch (error) {
        void captcha.renew();
        throw error;
      }
      await navigate({ to: '/giris/onay-kodu', search });
    },
  });
  return (
    <>
      <Panel>
        <FormBody form={form} submit={t('signIn.sendCode')}>
          <TcknField form={form} name="tckn" help={t('signIn.fields.tcknHelp')} />
          <TextField form={form} name="givenName" autoComplete="given-name" maxLength={100} />
          <TextField form={form} name="familyName" autoComplete="family-name" maxLength={100} help={t('signIn.fields.namesHelp')} />
          <CaptchaField form={form} captcha={captcha} />
        </FormBody>
      </Panel>
      <DemoUsers session={session} way="muhtar" onChoose={({ tckn, givenName, familyName }: DemoUser) => form.fill({ tckn: tckn ?? '', givenName: givenName ?? '', familyName: familyName ?? '' })} />
    </>
  );
}

function faultsOf(typed: typeof EMPTY): Fault<keyof typeof EMPTY>[] {
  const empty = missing(typed, ['tckn', 'givenName', 'familyName', 'captcha']);
  return typed.tckn.trim() && !isTckn(typed.tckn.trim()) ? [{ field: 'tckn', fault: 'tckn' }, ...empty] : empty;
}
