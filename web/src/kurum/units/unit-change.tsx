import { Button, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client.js';
import { LongTextField, TextField } from '../../ui/fields.js';
import type { Form } from '../../ui/form.js';
import { FormDialog } from '../desk/form-dialog.js';
import { useKeptForm } from '../desk/kept-form.js';
import { say } from '../desk/said.js';
import { UnitField } from '../pick/unit-field.js';
import { unitQuery, type Picked, type UnitWithKin } from '../pick/units.js';
import { PickedUnits } from './picked-units.js';
import { UnitReach } from './unit-reach.js';

export type Change = 'rename' | 'move' | 'unite' | 'split' | 'close';

interface Values extends Record<string, unknown> {
  readonly name: string;
  readonly other: Picked;
  readonly others: readonly NonNullable<Picked>[];
  readonly note: string;
  /** What the asker saw: the name, the number of the unit above. */
  readonly wasName: string;
  readonly wasParent: string | null;
}

interface Props {
  readonly change: Change;
  readonly found: UnitWithKin;
  readonly onClose: () => void;
}

const valuesOf = ({ unit }: UnitWithKin): Values => ({ name: unit.name, other: null, others: [], note: '', wasName: unit.name, wasParent: unit.parentNo });

const FIELDS: Readonly<Record<Change, readonly (keyof Values & string)[]>> = {
  rename: ['name'], move: ['other'], unite: ['other', 'note'], split: ['other', 'others', 'note'], close: ['other', 'note'],
};

/** Everything that happens to a unit by hand: says what will happen and to how many, then asks. */
export function UnitChange({ change, found, onClose }: Props) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { unit } = found;
  const label = (field: string): string => t(`kurum.unitChange.${change}.${field}` as 'kurum.unitChange.rename.name', { defaultValue: '' });
  const fresh = async (): Promise<Values> => valuesOf(await queries.fetchQuery({ ...unitQuery(unit.detsisNo), staleTime: 0 }));
  const { form, differences } = useKeptForm<Values>({
    name: `unit-${change}-${unit.detsisNo}`, initial: valuesOf(found), marks: ['wasName', 'wasParent'], fresh,
    labels: { name: t('kurum.units.name'), other: label('other'), others: label('others'), note: t('kurum.unitChange.note'), wasName: '', wasParent: '' },
    serverNames: { parentNo: 'other', into: 'other', heir: 'other', successor: 'other' },
    check: (values) => missing(change, values),
    send: async (values) => {
      const now = await send(change, unit.detsisNo, values);
      queries.setQueryData(unitQuery(now.unit.detsisNo).queryKey, now);
      await queries.invalidateQueries({ queryKey: ['units'] });
      say(t(`kurum.unitChange.${change}.done`, { name: now.unit.name }));
      onClose();
    },
  });
  return (
    <FormDialog title={`${t(`kurum.unitChange.${change}.open`)}: ${unit.name}`} form={form} differences={differences} submit={t(`kurum.unitChange.${change}.submit`)} isDangerous={change === 'close'} onClose={onClose}>
      <div><Text size="sm">{t(`kurum.unitChange.${change}.text`)}</Text><UnitReach found={found} /></div>
      <ChangeFields {...{ change, form }} />
    </FormDialog>
  );
}

function ChangeFields({ change, form }: { readonly change: Change; readonly form: Form<Values> }) {
  const { t } = useTranslation();
  const has = (field: string): boolean => FIELDS[change].includes(field);
  return (
    <Stack gap="md">
      {has('name') && <TextField form={form} name="name" maxLength={300} />}
      {has('other') && <UnitField form={form} name="other" isOptional={change === 'close'} />}
      {change === 'move' && form.values.other && <Button variant="subtle" size="compact-sm" onClick={() => form.set('other', null)}>{t('kurum.pick.clear')}</Button>}
      {has('others') && <PickedUnits form={form} name="others" />}
      {has('note') && <LongTextField form={form} name="note" rows={2} maxLength={500} isOptional />}
    </Stack>
  );
}

function missing(change: Change, { name, other, others }: Values) {
  if (change === 'rename') return name.trim() ? [] : [{ field: 'name' as const, fault: 'missing' }];
  if (change === 'close' || other) return change === 'split' && others.length === 0 ? [{ field: 'others' as const, fault: 'missing' }] : [];
  return [{ field: 'other' as const, fault: 'missing' }];
}

function send(change: Change, detsisNo: string, { name, other, others, note, wasName, wasParent }: Values): Promise<UnitWithKin> {
  const params = { path: { detsisNo } };
  const no = other?.detsisNo ?? '';
  switch (change) {
    case 'rename': return answerOf(api.POST('/api/kurum/birimler/{detsisNo}/ad', { params, body: { name, was: wasName } }));
    case 'move': return answerOf(api.POST('/api/kurum/birimler/{detsisNo}/ust', { params, body: { parentNo: no, was: wasParent } }));
    case 'unite': return answerOf(api.POST('/api/kurum/birimler/birlestir', { body: { from: [detsisNo], into: no, note } }));
    case 'split': return answerOf(api.POST('/api/kurum/birimler/{detsisNo}/bol', { params, body: { heir: no, others: others.map((one) => one.detsisNo), note } }));
    case 'close': return answerOf(api.POST('/api/kurum/birimler/{detsisNo}/kapat', { params, body: { note, ...(other ? { successor: no } : {}) } }));
  }
}
