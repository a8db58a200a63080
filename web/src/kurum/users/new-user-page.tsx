import { Button, Stack, Text, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api, Problem } from '../../api/client.js';
import { useSession, type Role, type Session } from '../../shell/session.js';
import { dropDraft } from '../../ui/drafts.js';
import { ChoiceField, PhoneField, TcknField, TextField } from '../../ui/fields.js';
import { FormBody } from '../../ui/form-body.js';
import { useForm, type Form } from '../../ui/form.js';
import { PageTitle } from '../../ui/page-title.js';
import { Panel } from '../../ui/panel.js';
import { say } from '../desk/said.js';
import { DistrictRows } from '../pick/district-rows.js';
import { unitQuery } from '../pick/units.js';
import { PickedUnits } from '../units/picked-units.js';
import { AccountFields } from './account-fields.js';
import { blameAccount } from './blame-account.js';
import { KnownPerson, type Known } from './known-person.js';
import { bodyOf, faultsOf, type Typed } from './new-user.js';
import { hasDistricts, rolesToGive, signsInBySms } from './roles.js';

const NAME = 'user-new';

/** Kullanıcı Kayıt: who it is, which role, and where. */
export function NewUserPage() {
  const session = useSession();
  return session?.unit ? <Registration session={session} own={{ detsisNo: session.unit.detsisNo, label: session.unit.label }} /> : null;
}

function Registration({ session, own }: { readonly session: Session; readonly own: { readonly detsisNo: string; readonly label: string } }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [known, setKnown] = useState<Known | null>(null);
  const roles = rolesToGive(session);
  const isAdmin = session.unit?.roles.includes('SISTEM_YONETICISI') ?? false;
  const form = useForm<Typed>({
    name: NAME, secrets: ['password', 'tckn', 'phone', 'email'], check: faultsOf, serverNames: { 'account.userName': 'userName', 'account.password': 'password', memberships: 'units' },
    initial: { role: roles.length === 1 ? roles[0] ?? '' : '', tckn: '', givenName: '', familyName: '', phone: '', email: '', units: isAdmin ? [] : [own], districts: [], userName: '', password: '' },
    labels: {
      role: t('kurum.users.role'), tckn: t('kurum.users.tckn'), givenName: t('kurum.users.givenName'), familyName: t('kurum.users.familyName'), phone: t('kurum.users.phone'),
      email: t('kurum.users.email'), units: t('kurum.users.detsisUnits'), districts: t('kurum.users.districts'), userName: t('kurum.users.userName'), password: t('kurum.users.firstPassword'),
    },
    blame: blameAccount,
    send: async (typed) => {
      try {
        await arrive((await answerOf(api.POST('/api/kurum/kullanicilar', { body: bodyOf(typed) }))).id, typed);
      } catch (error) {
        if (error instanceof Problem && error.code === 'ALREADY_THERE') setKnown((await answerOf(api.POST('/api/kurum/kullanicilar/tckn-sorgu', { body: { tckn: typed.tckn.trim() } }))).known);
        throw error;
      }
    },
  });
  async function arrive(id: string, { givenName, familyName }: Typed): Promise<void> {
    await queries.invalidateQueries({ queryKey: ['users'] });
    dropDraft(NAME);
    await navigate({ to: '/kurum/kullanicilar/$id', params: { id } });
    say(t('kurum.users.added', { name: `${givenName} ${familyName}` }));
  }
  const clear = (): void => form.fill({ tckn: '', givenName: '', familyName: '', phone: '', email: '', units: isAdmin ? [] : [own], districts: [], userName: '', password: '' });
  return (
    <>
      <PageTitle about={t('kurum.users.newAbout')}>{t('kurum.users.new')}</PageTitle>
      <Panel>
        <FormBody form={form as unknown as Form} submit={t('kurum.save')} others={<Button variant="default" onClick={clear}>{t('kurum.users.clear')}</Button>}>
          <PersonFields form={form} roles={roles} />
          <Offices form={form} />
          {form.values.role && !signsInBySms(form.values.role as Role) && <AccountFields form={form} />}
        </FormBody>
      </Panel>
      {known && <KnownPerson known={known} typed={form.values} onClose={() => setKnown(null)} onGiven={(id) => arrive(id, form.values)} />}
    </>
  );
}

function PersonFields({ form, roles }: { readonly form: Form<Typed>; readonly roles: readonly Role[] }) {
  const { t } = useTranslation();
  return (
    <Stack gap="xs">
      <Title order={2} size="h4">{t('kurum.users.personal')}</Title>
      <div className="kurum-fields">
        <ChoiceField form={form} name="role" choices={roles.map((role) => ({ value: role, label: t(`shell.roles.${role}`) }))} {...(roles.length === 1 ? {} : { none: t('kurum.users.chooseRole') })} />
        <TcknField form={form} name="tckn" />
        <TextField form={form} name="givenName" maxLength={100} />
        <TextField form={form} name="familyName" maxLength={100} />
        <PhoneField form={form} name="phone" />
        <TextField form={form} name="email" type="email" maxLength={200} isOptional />
      </div>
    </Stack>
  );
}

/** Sorumlu: districts. Yetkili and everybody else: the units they work in. */
function Offices({ form }: { readonly form: Form<Typed> }) {
  const { t } = useTranslation();
  const { role, units, districts } = form.values;
  const { data: first } = useQuery({ ...unitQuery(units[0]?.detsisNo ?? ''), enabled: units.length > 0 });
  return (
    <Stack gap="sm">
      <Title order={2} size="h4">{t('kurum.users.detsisUnits')}</Title>
      <PickedUnits form={form} name="units" help={t('kurum.users.unitsHelp')} />
      {role !== '' && hasDistricts(role as Role) && (units.length > 0
        ? <DistrictRows il={first?.unit.ilCode ?? null} districts={districts} onChange={(next) => form.set('districts', next)} />
        : <Text size="sm">{t('kurum.users.unitFirst')}</Text>)}
    </Stack>
  );
}
