import { Button } from '@mantine/core';
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client.js';
import type { paths } from '../../api/schema.js';
import { useSession } from '../../shell/session.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { ChoiceField, TextField } from '../../ui/fields.js';
import type { Fault } from '../../ui/form.js';
import { PageTitle } from '../../ui/page-title.js';
import { FormDialog } from '../desk/form-dialog.js';
import { useKeptForm } from '../desk/kept-form.js';
import { RowActs } from '../desk/row-acts.js';
import { say } from '../desk/said.js';
import { toAdmin } from '../desk/sections.js';
import { useProvinces } from '../pick/places.js';

type Hours = paths['/api/kurum/calisma-saatleri']['get']['responses']['200']['content']['application/json']['hours'][number];

const hoursQuery = queryOptions({ queryKey: ['hours'], queryFn: async () => (await answerOf(api.GET('/api/kurum/calisma-saatleri'))).hours });
const TIMES = ['startsAt', 'lunchFrom', 'lunchTo', 'endsAt'] as const;

/** The country's working hours, then those of provinces that have their own. */
export function HoursPage() {
  const { t } = useTranslation();
  const session = useSession();
  const { nameOf } = useProvinces();
  const query = useQuery(hoursQuery);
  const [editing, edit] = useState<Hours | 'new' | null>(null);
  const isAdmin = session !== undefined && toAdmin(session);
  const placeOf = ({ ilCode }: Hours): string => (ilCode ? nameOf(ilCode) : t('kurum.country'));
  const columns: Column<Hours>[] = [
    { key: 'place', label: t('kurum.holidays.place'), isRowHeader: true, cell: placeOf },
    ...TIMES.map((time) => ({ key: time, label: t(`kurum.hours.${time}`), cell: (hours: Hours) => hours[time] })),
    ...(isAdmin ? [{ key: 'acts', label: t('kurum.acts'), cell: (hours: Hours) => <RowActs of={placeOf(hours)} acts={[{ label: t('kurum.edit'), run: () => edit(hours) }]} /> }] : []),
  ];
  return (
    <>
      <PageTitle about={t('kurum.about.hours')} actions={isAdmin && <Button onClick={() => edit('new')}>{t('kurum.hours.add')}</Button>}>{t('kurum.nav.hours')}</PageTitle>
      <DataTable caption={t('kurum.nav.hours')} columns={columns} query={query} rowKey={({ ilCode }) => String(ilCode ?? 0)} empty={t('kurum.hours.none')} />
      {editing && query.data && <HoursDialog hours={editing === 'new' ? null : editing} all={query.data} onClose={() => edit(null)} />}
    </>
  );
}

interface Dialog {
  readonly hours: Hours | null;
  readonly all: readonly Hours[];
  readonly onClose: () => void;
}

const valuesOf = (hours: Hours | undefined, il: string) => ({ il, startsAt: hours?.startsAt ?? '', lunchFrom: hours?.lunchFrom ?? '', lunchTo: hours?.lunchTo ?? '', endsAt: hours?.endsAt ?? '', version: hours?.version ?? 0 });

function HoursDialog({ hours, all, onClose }: Dialog) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { choices, nameOf } = useProvinces();
  const own = hours?.ilCode ? String(hours.ilCode) : '';
  const country = all.find(({ ilCode }) => ilCode === null);
  const { form, differences } = useKeptForm({
    name: `hours-${hours ? own || 'country' : 'new'}`, initial: hours ? valuesOf(hours, own) : { ...valuesOf(country, ''), version: 0 }, marks: ['version'], serverNames: { ilCode: 'il' },
    labels: { il: t('kurum.il'), startsAt: t('kurum.hours.startsAt'), lunchFrom: t('kurum.hours.lunchFrom'), lunchTo: t('kurum.hours.lunchTo'), endsAt: t('kurum.hours.endsAt'), version: '' },
    fresh: async ({ il }) => valuesOf((await queries.fetchQuery({ ...hoursQuery, staleTime: 0 })).find(({ ilCode }) => String(ilCode ?? '') === il), il),
    check: (typed) => faultsOf(typed, hours === null),
    send: async ({ il, version, ...times }) => {
      await answerOf(api.PUT('/api/kurum/calisma-saatleri', { body: { ...times, ilCode: il ? Number(il) : null, version } }));
      await queries.invalidateQueries({ queryKey: ['hours'] });
      say(t('kurum.saved'));
      onClose();
    },
  });
  const left = choices.filter(({ value }) => !all.some(({ ilCode }) => String(ilCode) === value));
  return (
    <FormDialog title={`${t('kurum.nav.hours')}${hours ? `: ${own ? nameOf(Number(own)) : t('kurum.country')}` : ''}`} form={form} differences={differences} submit={t('kurum.save')} onClose={onClose}>
      {!hours && <ChoiceField form={form} name="il" choices={left} none={t('kurum.noneChosen')} />}
      {TIMES.map((time) => <TextField key={time} form={form} name={time} maxLength={5} width={6} />)}
    </FormDialog>
  );
}

function faultsOf(typed: ReturnType<typeof valuesOf>, needsPlace: boolean): Fault<keyof typeof typed>[] {
  const wrong = TIMES.filter((time) => !/^([01]\d|2[0-3]):[0-5]\d$/.test(typed[time]));
  const place = needsPlace && !typed.il ? [{ field: 'il' as const, fault: 'missing' }] : [];
  if (wrong.length > 0 || place.length > 0) return [...place, ...wrong.map((field) => ({ field, fault: 'time' }))];
  const isInOrder = typed.startsAt < typed.lunchFrom && typed.lunchFrom <= typed.lunchTo && typed.lunchTo < typed.endsAt;
  return isInOrder ? [] : [{ field: 'endsAt', fault: 'hours-order' }];
}
