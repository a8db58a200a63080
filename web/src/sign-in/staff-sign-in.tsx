import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../api/client.js';
import type { Session } from '../shell/session.js';
import { isMobilePhone, isTckn } from '../ui/checks.js';
import { PhoneField, TcknField } from '../ui/text-fields.js';
import { FormBody } from '../ui/form-body.js';
import { useForm, type Fault } from '../ui/form.js';
import { Panel } from '../ui/panel.js';
import { keepAttempt } from './attempt.js';
import { DemoUsers } from './demo-users.js';
import { useOnTheWay } from './on-the-way.js';
import { SignInPage } from './sign-in-page.js';
import { inOrder, missing } from './typed.js';
import { formOf } from './ways.js';

const EMPTY = { tckn: '', phone: '' };
const FIELDS = ['tckn', 'phone'] as const;

/** Açık Kapı's people: number and registered phone bring a code to that phone. */
export function StaffSignIn() {
  const { t } = useTranslation();
  return <SignInPage title={t('signIn.ways.staff.name')} about={t('signIn.lead')} way="staff">{(session) => <StaffForm session={session} />}</SignInPage>;
}

function StaffForm({ session }: { readonly session: Session }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { search } = useOnTheWay();
  const form = useForm({
    name: formOf('staff'), initial: EMPTY, keepsDraft: true, check: faultsOf,
    labels: { tckn: t('signIn.fields.tckn'), phone: t('signIn.fields.phone') },
    send: async (body) => {
      keepAttempt({ way: 'staff', sent: await answerOf(api.POST('/api/oturum/personel', { body })) });
      await navigate({ to: '/giris/onay-kodu', search });
    },
  });
  return (
    <>
      <Panel>
        <FormBody form={form} submit={t('signIn.staffSubmit')}>
          <TcknField form={form} name="tckn" help={t('signIn.fields.tcknHelp')} />
          <PhoneField form={form} name="phone" help={t('signIn.fields.staffPhoneHelp')} />
        </FormBody>
      </Panel>
      <DemoUsers session={session} way="staff" onChoose={({ tckn, phone }) => form.fill({ tckn: tckn ?? '', phone: phone ?? '' })} />
    </>
  );
}

function faultsOf(typed: typeof EMPTY): Fault<keyof typeof EMPTY>[] {
  const wrong: Fault<keyof typeof EMPTY>[] = [];
  if (!isTckn(typed.tckn.trim())) wrong.push({ field: 'tckn', fault: 'tckn' });
  if (!isMobilePhone(typed.phone)) wrong.push({ field: 'phone', fault: 'phone' });
  return inOrder([...missing(typed, FIELDS), ...wrong], FIELDS);
}
