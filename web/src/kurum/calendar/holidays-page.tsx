import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, serverNow } from '../../api/client.js';
import { useSession } from '../../shell/session.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { formatDate, spokenLocale } from '../../ui/formats.js';
import { useKey } from '../../ui/keys.js';
import { PageTitle } from '../../ui/page-title.js';
import { RemoveDialog } from '../desk/remove-dialog.js';
import { RowActs } from '../desk/row-acts.js';
import { toAdmin } from '../desk/sections.js';
import { useUrl } from '../desk/use-url.js';
import { useProvinces } from '../pick/places.js';
import { HolidayDialog } from './holiday-dialog.js';
import { holidaysQuery, type Holiday } from './holidays.js';
import { YearView } from './year-view.js';

const FIRST_YEAR = 2000;
const LAST_YEAR = 2100;

/** A year's holidays, as a calendar and as a list; the admin changes them. */
export function HolidaysPage() {
  const { t } = useTranslation();
  const session = useSession();
  const { asked, ask } = useUrl();
  const thisYear = new Date(serverNow()).getFullYear();
  const told = Number(asked['yil'] ?? thisYear);
  const year = told >= FIRST_YEAR && told <= LAST_YEAR ? told : thisYear;
  const query = useQuery(holidaysQuery(year));
  const [editing, edit] = useState<Holiday | 'new' | null>(null);
  const [removing, remove] = useState<Holiday | null>(null);
  const isAdmin = session !== undefined && toAdmin(session);
  const go = (to: number): void => ask({ yil: String(Math.min(LAST_YEAR, Math.max(FIRST_YEAR, to))) });
  useKey('p', t('kurum.holidays.previous'), () => go(year - 1));
  useKey('n', t('kurum.holidays.next'), () => go(year + 1));
  return (
    <>
      <PageTitle about={t('kurum.about.holidays')} actions={isAdmin && <Button onClick={() => edit('new')}>{t('kurum.holidays.add')}</Button>}>{t('kurum.nav.holidays')}</PageTitle>
      <Group gap="xs">
        <Button variant="default" aria-label={t('kurum.holidays.previous')} onClick={() => go(year - 1)}>‹</Button>
        <strong role="status">{year}</strong>
        <Button variant="default" aria-label={t('kurum.holidays.next')} onClick={() => go(year + 1)}>›</Button>
      </Group>
      {query.data && <YearView year={year} holidays={query.data} />}
      <DataTable caption={t('kurum.holidays.year', { year })} columns={useColumns(isAdmin ? { edit, remove } : null)} query={query} rowKey={({ id }) => id} empty={t('kurum.holidays.none', { year })} />
      {editing && <HolidayDialog key={editing === 'new' ? 'new' : editing.id} holiday={editing === 'new' ? null : editing} year={year} onClose={() => edit(null)} />}
      {removing && (
        <RemoveDialog
          title={`${t('kurum.remove')}: ${removing.name}`} confirm={t('kurum.remove')} list={['holidays']} done={t('kurum.holidays.removed', { name: removing.name })} onClose={() => remove(null)}
          run={() => api.DELETE('/api/kurum/tatiller/{id}', { params: { path: { id: removing.id }, query: { version: removing.version } } })}
        >
          {t('kurum.holidays.removeText', { day: formatDate(removing.day) })}
        </RemoveDialog>
      )}
    </>
  );
}

interface Doing {
  readonly edit: (holiday: Holiday) => void;
  readonly remove: (holiday: Holiday) => void;
}

function useColumns(doing: Doing | null): Column<Holiday>[] {
  const { t } = useTranslation();
  const { nameOf } = useProvinces();
  const weekday = (day: string): string => new Intl.DateTimeFormat(spokenLocale(), { weekday: 'long', timeZone: 'UTC' }).format(new Date(day));
  return [
    { key: 'day', label: t('kurum.days.day'), cell: ({ day }) => formatDate(day) },
    { key: 'weekday', label: t('kurum.holidays.weekday'), cell: ({ day }) => weekday(day) },
    { key: 'name', label: t('kurum.holidays.name'), isRowHeader: true, cell: ({ name }) => <div className="wraps">{name}</div> },
    { key: 'part', label: t('kurum.holidays.part'), cell: ({ part }) => <><span aria-hidden="true">{part === 'whole' ? '●' : '◐'}</span> {t(`kurum.holidays.${part}`)}</> },
    { key: 'kind', label: t('kurum.holidays.kind'), cell: ({ kind }) => t(`kurum.holidays.kinds.${kind}`) },
    { key: 'place', label: t('kurum.holidays.place'), cell: ({ ilCode }) => (ilCode ? nameOf(ilCode) : t('kurum.country')) },
    ...(doing ? [{ key: 'acts', label: t('kurum.acts'), cell: (holiday: Holiday) => <RowActs of={`${holiday.name} ${formatDate(holiday.day)}`} acts={[{ label: t('kurum.edit'), run: () => doing.edit(holiday) }, { label: t('kurum.remove'), run: () => doing.remove(holiday) }]} /> }] : []),
  ];
}
