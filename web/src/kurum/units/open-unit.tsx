import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client.js';
import { ChoiceField, TextField, YesNoField } from '../../ui/fields.js';
import { useForm } from '../../ui/form.js';
import { FormDialog } from '../desk/form-dialog.js';
import { say } from '../desk/said.js';
import { useDistricts, useProvinces } from '../pick/places.js';
import { UnitField } from '../pick/unit-field.js';
import type { Picked } from '../pick/units.js';
import { UNIT_KINDS, useUnitKinds } from './unit-kinds.js';

const EMPTY = { detsisNo: '', name: '', parent: null as Picked, kind: 'birim', il: '', ilce: '', kepAddress: '', takesOutsideMail: false };

/** A new unit, given its DETSİS number by those who give them. */
export function OpenUnit({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const kindOf = useUnitKinds();
  const { choices } = useProvinces();
  const form = useForm({
    name: 'unit-open', initial: EMPTY, serverNames: { parentNo: 'parent', ilCode: 'il' },
    labels: { detsisNo: t('kurum.units.detsisNo'), name: t('kurum.units.name'), parent: t('kurum.units.parent'), kind: t('kurum.units.kind'), il: t('kurum.il'), ilce: t('kurum.ilce'), kepAddress: t('kurum.units.kep'), takesOutsideMail: t('kurum.units.outsideMail') },
    check: ({ detsisNo, name }) => [...(/^\d{8}$/.test(detsisNo.trim()) ? [] : [{ field: 'detsisNo' as const, fault: 'detsisNo' }]), ...(name.trim() ? [] : [{ field: 'name' as const, fault: 'missing' }])],
    blame: ({ code }) => (code === 'UNIT_EXISTS' ? 'detsisNo' : undefined),
    send: async ({ detsisNo, name, parent, kind, il, ilce, kepAddress, takesOutsideMail }) => {
      const { unit } = await answerOf(api.POST('/api/kurum/birimler', {
        body: { detsisNo: detsisNo.trim(), name, parentNo: parent?.detsisNo ?? null, kind, ilCode: il ? Number(il) : null, ilce: ilce || null, kepAddress: kepAddress || null, takesOutsideMail },
      }));
      await queries.invalidateQueries({ queryKey: ['units'] });
      say(t('kurum.units.opened', { name: unit.name }));
      await navigate({ to: '/kurum/birimler/$detsisNo', params: { detsisNo: unit.detsisNo } });
    },
  });
  const districts = useDistricts(form.values.il ? Number(form.values.il) : null);
  return (
    <FormDialog title={t('kurum.units.open')} form={form} submit={t('kurum.units.openSubmit')} onClose={onClose}>
      <TextField form={form} name="detsisNo" inputMode="numeric" maxLength={8} width={10} />
      <TextField form={form} name="name" maxLength={300} />
      <UnitField form={form} name="parent" isOptional />
      <ChoiceField form={form} name="kind" choices={UNIT_KINDS.map((kind) => ({ value: kind, label: kindOf(kind) }))} />
      <ChoiceField form={form} name="il" choices={choices} none={t('kurum.noneChosen')} isOptional />
      <ChoiceField form={form} name="ilce" choices={districts} none={t('kurum.noneChosen')} isOptional isDisabled={!form.values.il} />
      <TextField form={form} name="kepAddress" maxLength={200} isOptional />
      <YesNoField form={form} name="takesOutsideMail" />
    </FormDialog>
  );
}
