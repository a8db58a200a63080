import { Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../api/client.js';
import type { Session } from '../shell/session.js';
import { isMobilePhone, isoDay, isTckn } from '../ui/checks.js';
import type { Fault } from '../ui/form.js';
import { DayField, PhoneField, TextField } from '../ui/text-fields.js';
import { CodeFormPanel, NameFields, useCodeForm } from './code-form.js';
import { SignInPage } from './sign-in-page.js';
import { inOrder, missing } from './typed.js';

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
  const code = useCodeForm({
    way: 'citizen', initial: EMPTY, check: faultsOf,
    labels: {
      tckn: t('signIn.fields.tckn'), givenName: t('signIn.fields.yourGivenName'), familyName: t('signIn.fields.yourFamilyName'), birthDate: t('signIn.fields.birthDate'),
      motherFirst: t('signIn.fields.motherFirst'), motherLast: t('signIn.fields.motherLast'), phone: t('signIn.fields.phone'),
    },
    serverNames: { 'motherInitials.first': 'motherFirst', 'motherInitials.last': 'motherLast' },
    begin: ({ motherFirst, motherLast, birthDate, ...plain }, answered) =>
      answerOf(api.POST('/api/oturum/vatandas', { body: { ...plain, ...answered, motherInitials: { first: motherFirst, last: motherLast }, birthDate: isoDay(birthDate) ?? birthDate } })),
  });
  const { form } = code;
  return (
    <CodeFormPanel {...code} session={session} submit={t('signIn.sendCode')}>
      <NameFields form={form} />
      <DayField form={form} name="birthDate" autoComplete="bday" help={t('signIn.fields.birthDateHelp')} />
      <Group gap="md" align="flex-start">
        <TextField form={form} name="motherFirst" maxLength={1} className="one-letter" />
        <TextField form={form} name="motherLast" maxLength={1} className="one-letter" />
      </Group>
      <PhoneField form={form} name="phone" help={t('signIn.fields.phoneHelp')} />
    </CodeFormPanel>
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
