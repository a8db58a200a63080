import { Group } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../api/client.js';
import type { Session } from '../shell/session.js';
import { isMobilePhone, isoDay, isTckn } from '../ui/checks.js';
import { DayField, PhoneField, TcknField, TextField } from '../ui/text-fields.js';
import { FormBody } from '../ui/form-body.js';
import { useForm, type Fault } from '../ui/form.js';
import { Panel } from '../ui/panel.js';
import { keepAttempt } from './attempt.js';
import { DemoUsers } from './demo-users.js';
import { useOnTheWay } from './on-the-way.js';
import { SignInPage } from './sign-in-page.js';
import { inOrder, missing } from './typed.js';
import { formOf, typedBy } from './ways.js';

const EMPTY = { tckn: '', givenName: '', familyName: '', birthDate: '', motherFirst: '', motherLast: '', phone: '' };
type Typed = typeof EMPTY;
const FIELDS = Object.keys(EMPTY) as (keyof Typed)[];

/** A citizen is checked against the population register; then a code goes to the phone they named. */
export function CitizenSignIn() {
  const { t } = useTranslation();
  return <SignInPage title={t('signIn.ways.citizen.name')} about={t('signIn.lead')} way="citizen">{(session) => <CitizenForm session={session} />}</SignInPage>;
}

function CitizenForm({ session }: { readonly session: Session }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { search } = useOnTheWay();
  const form = useForm({
    name: formOf('citizen'), initial: EMPTY, keepsDraft: true, check: faultsOf,
    labels: {
      tckn: t('signIn.fields.tckn'), givenName: t('signIn.fields.yourGivenName'), familyName: t('signIn.fields.yourFamilyName'), birthDate: t('signIn.fields.birthDate'),
      motherFirst: t('signIn.fields.motherFirst'), motherLast: t('signIn.fields.motherLast'), phone: t('signIn.fields.phone'),
    },
    serverNames: { 'motherInitials.first': 'motherFirst', 'motherInitials.last': 'motherLast' },
    send: async ({ motherFirst, motherLast, birthDate, ...plain }) => {
      const body = { ...plain, motherInitials: { first: motherFirst, last: motherLast }, birthDate: isoDay(birthDate) ?? birthDate };
      keepAttempt({ way: 'citizen', sent: await answerOf(api.POST('/api/oturum/vatandas', { body })) });
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
          <DayField form={form} name="birthDate" autoComplete="bday" help={t('signIn.fields.birthDateHelp')} />
          <Group gap="md" align="flex-start">
            <TextField form={form} name="motherFirst" maxLength={1} className="one-letter" />
            <TextField form={form} name="motherLast" maxLength={1} className="one-letter" />
          </Group>
          <PhoneField form={form} name="phone" help={t('signIn.fields.phoneHelp')} />
        </FormBody>
      </Panel>
      <DemoUsers session={session} way="citizen" onChoose={(user) => form.fill(Object.fromEntries(FIELDS.map((field) => [field, typedBy(user)[field]])) as Partial<Typed>)} />
    </>
  );
}

function faultsOf(typed: Typed): Fault<keyof Typed>[] {
  const misshapen: [keyof Typed, boolean, string][] = [
    ['tckn', isTckn(typed.tckn.trim()), 'tckn'],
    ['birthDate', isoDay(typed.birthDate) !== null, 'day'],
    ['motherFirst', /^\p{L}$/u.test(typed.motherFirst.trim()), 'letter'],
    ['motherLast', /^\p{L}$/u.test(typed.motherLast.trim()), 'letter'],
    ['phone', isMobilePhone(typed.phone), 'phone'],
  ];
  const wrong = misshapen.flatMap(([field, isFit, fault]) => (isFit ? [] : [{ field, fault }]));
  return inOrder([...missing(typed, FIELDS), ...wrong], FIELDS);
}
