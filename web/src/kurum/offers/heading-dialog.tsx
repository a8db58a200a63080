import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client.js';
import { ChoiceField, TextField } from '../../ui/fields.js';
import type { Fault } from '../../ui/form.js';
import { FormDialog } from '../desk/form-dialog.js';
import { useKeptForm } from '../desk/kept-form.js';
import { say } from '../desk/said.js';
import { UnitField } from '../pick/unit-field.js';
import type { Picked } from '../pick/units.js';
import { headingsQuery, type Heading, type Term } from './heading-queries.js';

const LAWS = ['3071', '4982', 'internal'] as const satisfies readonly Term['law'][];
const DAY_KINDS = ['calendar', 'working'] as const satisfies readonly Term['dayKind'][];

const valuesOf = (heading: Heading | null | undefined) => ({
  name: heading?.name ?? '', law: heading?.term?.law ?? '' as Term['law'] | '', days: heading?.term ? String(heading.term.days) : '', dayKind: heading?.term?.dayKind ?? 'calendar' as Term['dayKind'],
  unit: heading?.detsisNo ? { detsisNo: heading.detsisNo, label: heading.unitName ?? heading.detsisNo } as Picked : null, place: String(heading?.place ?? 0), version: heading?.version ?? 0,
});
type Typed = ReturnType<typeof valuesOf>;

/** On top a term is needed; unless somebody says otherwise it is that of petitions. */
const BY_LAW = { law: '3071' as const, days: '30', dayKind: 'calendar' as const };

interface Props {
  readonly heading: Heading | null;
  readonly parentId: string | null;
  readonly onClose: () => void;
}

/** A service heading, or one below it: its name, in what time it must be answered, by whom. */
export function HeadingDialog({ heading, parentId, onClose }: Props) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { form, differences } = useKeptForm({
    name: `heading-${heading?.id ?? `new-${parentId ?? 'top'}`}`, initial: heading || parentId ? valuesOf(heading) : { ...valuesOf(null), ...BY_LAW }, marks: ['version'], serverNames: { detsisNo: 'unit', 'term.days': 'days', term: 'days' },
    labels: { name: t('kurum.headings.name'), law: t('kurum.headings.law'), days: t('kurum.headings.daysField'), dayKind: t('kurum.headings.dayKind'), unit: t('kurum.headings.unit'), place: t('kurum.headings.place'), version: '' },
    textOf: (field, values) => (field === 'unit' ? values.unit?.label ?? '' : String(values[field])),
    fresh: async () => valuesOf((await queries.fetchQuery({ ...headingsQuery, staleTime: 0 })).flatMap(({ below, ...top }) => [top, ...below]).find(({ id }) => id === heading?.id)),
    check: faultsOf, blame: ({ code }) => (code === 'NAME_TAKEN' ? 'name' : undefined),
    send: async ({ name, law, days, dayKind, unit, place, version }) => {
      const body = { name, term: law ? { law, days: Number(days), dayKind } : null, detsisNo: unit?.detsisNo ?? null, place: Number(place) };
      if (heading) await answerOf(api.PUT('/api/kurum/hizmet-basliklari/{id}', { params: { path: { id: heading.id } }, body: { ...body, version } }));
      else await answerOf(api.POST('/api/kurum/hizmet-basliklari', { body: { ...body, parentId } }));
      await queries.invalidateQueries({ queryKey: ['headings'] });
      say(t('kurum.saved'));
      onClose();
    },
  });
  const title = heading ? `${t('kurum.edit')}: ${heading.name}` : t(parentId ? 'kurum.headings.addBelow' : 'kurum.headings.add');
  return (
    <FormDialog title={title} form={form} differences={differences} submit={t('kurum.save')} onClose={onClose}>
      <TextField form={form} name="name" maxLength={300} />
      <ChoiceField form={form} name="law" choices={LAWS.map((value) => ({ value, label: t(`kurum.headings.laws.${value}`) }))} {...(parentId ? { none: t('kurum.headings.inherited') } : {})} />
      {form.values.law && <TextField form={form} name="days" inputMode="numeric" maxLength={3} width={5} />}
      {form.values.law && <ChoiceField form={form} name="dayKind" choices={DAY_KINDS.map((value) => ({ value, label: t(`kurum.headings.dayKinds.${value}`) }))} />}
      <UnitField form={form} name="unit" isOptional />
      <TextField form={form} name="place" inputMode="numeric" maxLength={4} width={5} />
    </FormDialog>
  );
}

function faultsOf({ name, law, days, place }: Typed): Fault<keyof Typed>[] {
  const isDays = /^\d{1,3}$/.test(days) && Number(days) >= 1 && Number(days) <= 365;
  return [
    ...(name.trim() ? [] : [{ field: 'name' as const, fault: 'missing' }]),
    ...(law && !isDays ? [{ field: 'days' as const, fault: 'number' }] : []),
    ...(/^\d{1,4}$/.test(place) ? [] : [{ field: 'place' as const, fault: 'number' }]),
  ];
}
