import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../api/client.js';
import type { Session } from '../shell/session.js';
import { isMobilePhone, isTckn } from '../ui/checks.js';
import type { Fault } from '../ui/form.js';
import { PhoneField, TcknField } from '../ui/text-fields.js';
import { CodeFormPanel, useCodeForm } from './code-form.js';
import { SignInPage } from './sign-in-page.js';
import { inOrder, missing } from './typed.js';

const EMPTY = { tckn: '', phone: '' };
const FIELDS = ['tckn', 'phone'] as const;

/** Açık Kapı's people: number and registered phone bring a code to that phone. */
export function StaffSignIn() {
  const { t } = useTranslation();
  return <SignInPage title={t('signIn.ways.staff.name')} about={t('signIn.lead')} way="staff">{(session) => <StaffForm session={session} />}</SignInPage>;
}

function StaffForm({ session }: { readonly session: Session }) {
  const { t } = useTranslation();
  const code = useCodeForm({
    way: 'staff', initial: EMPTY, check: faultsOf, labels: { tckn: t('signIn.fields.tckn'), phone: t('signIn.fields.phone') },
    begin: (typed, answered) => answerOf(api.POST('/api/oturum/personel', { body: { ...typed, ...answered } })),
  });
  return (
    <CodeFormPanel {...code} session={session} submit={t('signIn.staffSubmit')}>
      <TcknField form={code.form} name="tckn" help={t('signIn.fields.tcknHelp')} />
      <PhoneField form={code.form} name="phone" help={t('signIn.fields.staffPhoneHelp')} />
    </CodeFormPanel>
  );
}

function faultsOf(typed: typeof EMPTY): Fault<keyof typeof EMPTY>[] {
  const wrong: Fault<keyof typeof EMPTY>[] = [];
  if (!isTckn(typed.tckn.trim())) wrong.push({ field: 'tckn', fault: 'tckn' });
  if (!isMobilePhone(typed.phone)) wrong.push({ field: 'phone', fault: 'phone' });
  return inOrder([...missing(typed, FIELDS), ...wrong], FIELDS);
}
