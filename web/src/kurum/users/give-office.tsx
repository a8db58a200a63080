import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client.js';
import { useSession, type Role } from '../../shell/session.js';
import { ChoiceField, DayField } from '../../ui/fields.js';
import { useForm } from '../../ui/form.js';
import { FormDialog } from '../desk/form-dialog.js';
import { faultsOfDays, firstMoment, lastMoment } from '../desk/moments.js';
import { say } from '../desk/said.js';
import { DistrictRows } from '../pick/district-rows.js';
import { UnitField } from '../pick/unit-field.js';
import { unitQuery, type Picked } from '../pick/units.js';
import { hasDistricts, rolesToGive } from './roles.js';
import { userQuery, type User } from './user-queries.js';

/** One more role in one more unit. */
export function GiveOffice({ user: { id, givenName, familyName }, onClose }: { readonly user: User; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const session = useSession();
  const roles = session ? rolesToGive(session) : [];
  const isAdmin = session?.unit?.roles.includes('SISTEM_YONETICISI');
  const own: Picked = session?.unit && !isAdmin ? { detsisNo: session.unit.detsisNo, label: session.unit.label } : null;
  const form = useForm({
    name: `user-office-${id}`, initial: { role: roles[0] ?? '' as Role | '', unit: own, districts: [] as readonly string[], from: '', to: '' },
    labels: { role: t('kurum.users.role'), unit: t('kurum.units.unit'), districts: t('kurum.users.districts'), from: t('kurum.days.from'), to: t('kurum.days.to') },
    serverNames: { detsisNo: 'unit', validFrom: 'from', validTo: 'to' },
    check: ({ unit, from, to }) => [...(unit ? [] : [{ field: 'unit' as const, fault: 'missing' }]), ...faultsOfDays({ from, to })],
    send: async ({ role, unit, districts, from, to }) => {
      const body = {
        role: role as Role, detsisNo: unit?.detsisNo ?? '', districts: hasDistricts(role as Role) ? [...districts] : [],
        ...(from ? { validFrom: firstMoment(from) } : {}), ...(to ? { validTo: lastMoment(to) } : {}),
      };
      queries.setQueryData(userQuery(id).queryKey, await answerOf(api.POST('/api/kurum/kullanicilar/{id}/gorevler', { params: { path: { id } }, body })));
      await queries.invalidateQueries({ queryKey: ['users'] });
      say(t('kurum.users.officeGiven'));
      onClose();
    },
  });
  const { role, unit, districts } = form.values;
  const { data: found } = useQuery({ ...unitQuery(unit?.detsisNo ?? ''), enabled: Boolean(unit) });
  return (
    <FormDialog title={`${t('kurum.users.giveOffice')}: ${givenName} ${familyName}`} form={form} submit={t('kurum.users.giveOffice')} onClose={onClose}>
      <ChoiceField form={form} name="role" choices={roles.map((one) => ({ value: one, label: t(`shell.roles.${one}`) }))} />
      <UnitField form={form} name="unit" />
      {role && hasDistricts(role) && <DistrictRows il={found?.unit.ilCode ?? null} districts={districts} onChange={(next) => form.set('districts', next)} />}
      <DayField form={form} name="from" isOptional help={t('kurum.days.fromHelp')} />
      <DayField form={form} name="to" isOptional help={t('kurum.days.toHelp')} />
    </FormDialog>
  );
}
