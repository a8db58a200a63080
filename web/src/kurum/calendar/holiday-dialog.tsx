import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client.js';
import { isoDay } from '../../ui/checks.js';
import { ChoiceField, DayField, TextField } from '../../ui/fields.js';
import { formatDate } from '../../ui/formats.js';
import { FormDialog } from '../desk/form-dialog.js';
import { useKeptForm } from '../desk/kept-form.js';
import { say } from '../desk/said.js';
import { useProvinces } from '../pick/places.js';
import { holidaysQuery, type Holiday } from './holidays.js';

const valuesOf = (holiday: Holiday | null | undefined) => ({
  day: holiday ? formatDate(holiday.day) : '', name: holiday?.name ?? '', part: holiday?.part ?? 'whole' as Holiday['part'], kind: holiday?.kind ?? 'idari' as Holiday['kind'], il: holiday?.ilCode ? String(holiday.ilCode) : '',
  version: holiday?.version ?? 0,
});

/** A new holiday, or the whole entry anew. */
export function HolidayDialog({ holiday, year, onClose }: { readonly holiday: Holiday | null; readonly year: number; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { choices } = useProvinces();
  const { form, differences } = useKeptForm({
    name: `holiday-${holiday?.id ?? 'new'}`, initial: valuesOf(holiday), marks: ['version'], serverNames: { ilCode: 'il' },
    labels: { day: t('kurum.days.day'), name: t('kurum.holidays.name'), part: t('kurum.holidays.part'), kind: t('kurum.holidays.kind'), il: t('kurum.holidays.place'), version: '' },
    fresh: async () => valuesOf((await queries.fetchQuery({ ...holidaysQuery(year), staleTime: 0 })).find(({ id }) => id === holiday?.id)),
    check: ({ day, name }) => [...(isoDay(day) ? [] : [{ field: 'day' as const, fault: 'day' }]), ...(name.trim() ? [] : [{ field: 'name' as const, fault: 'missing' }])],
    send: async ({ day, name, part, kind, il, version }) => {
      const entry = { day: isoDay(day) ?? day, name, part, kind, ilCode: il ? Number(il) : null };
      if (holiday) await answerOf(api.PUT('/api/kurum/tatiller/{id}', { params: { path: { id: holiday.id } }, body: { ...entry, version } }));
      else await answerOf(api.POST('/api/kurum/tatiller', { body: entry }));
      await queries.invalidateQueries({ queryKey: ['holidays'] });
      say(t(holiday ? 'kurum.saved' : 'kurum.holidays.added', { name }));
      onClose();
    },
  });
  return (
    <FormDialog title={holiday ? `${t('kurum.edit')}: ${holiday.name}` : t('kurum.holidays.add')} form={form} differences={differences} submit={t('kurum.save')} onClose={onClose}>
      <DayField form={form} name="day" help={t('kurum.days.dayHelp')} />
      <TextField form={form} name="name" maxLength={200} />
      <ChoiceField form={form} name="part" choices={(['whole', 'afternoon'] as const).map((value) => ({ value, label: t(`kurum.holidays.${value}`) }))} help={t('kurum.holidays.partHelp')} />
      <ChoiceField form={form} name="kind" choices={(['resmi', 'dini', 'idari'] as const).map((value) => ({ value, label: t(`kurum.holidays.kinds.${value}`) }))} />
      <ChoiceField form={form} name="il" choices={choices} none={t('kurum.country')} />
    </FormDialog>
  );
}
