import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../api/client.js';
import type { Session } from '../shell/session.js';
import { isTckn } from '../ui/checks.js';
import type { Fault } from '../ui/form.js';
import { CodeFormPanel, NameFields, useCodeForm } from './code-form.js';
import { SignInPage } from './sign-in-page.js';
import { missing } from './typed.js';

const EMPTY = { tckn: '', givenName: '', familyName: '' };

/** A muhtar's number, name and the gate bring a code to the registered phone. */
export function MuhtarSignIn() {
  const { t } = useTranslation();
  return <SignInPage title={t('signIn.title')} about={t('signIn.lead')} way="muhtar">{(session) => <MuhtarForm session={session} />}</SignInPage>;
}

function MuhtarForm({ session }: { readonly session: Session }) {
  const { t } = useTranslation();
  const code = useCodeForm({
    way: 'muhtar', initial: EMPTY, check: faultsOf, isAlwaysGated: true,
    labels: { tckn: t('signIn.fields.tcknOfMuhtar'), givenName: t('signIn.fields.givenName'), familyName: t('signIn.fields.familyName') },
    begin: (typed, { captcha = { id: '', answer: '' } }) => answerOf(api.POST('/api/oturum/muhtar', { body: { ...typed, captcha } })),
  });
  return <CodeFormPanel {...code} session={session} submit={t('signIn.sendCode')}><NameFields form={code.form} /></CodeFormPanel>;
}

function faultsOf(typed: typeof EMPTY): Fault<keyof typeof EMPTY>[] {
  const empty = missing(typed, ['tckn', 'givenName', 'familyName']);
  return typed.tckn.trim() && !isTckn(typed.tckn.trim()) ? [{ field: 'tckn', fault: 'tckn' }, ...empty] : empty;
}
