import { Button, NativeSelect, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client.js';
import { useSession } from '../../shell/session.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { TextField } from '../../ui/fields.js';
import { formatNumber } from '../../ui/formats.js';
import { PageTitle } from '../../ui/page-title.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { FormDialog } from '../desk/form-dialog.js';
import { useKeptForm } from '../desk/kept-form.js';
import { RemoveDialog } from '../desk/remove-dialog.js';
import { say } from '../desk/said.js';
import { toAdmin } from '../desk/sections.js';
import { useUrl } from '../desk/use-url.js';
import { useProvinces } from '../pick/places.js';
import { useOwnProvince } from './own-province.js';
import { SectorActs } from './sector-acts.js';
import { moved } from './sector-order.js';
import { sectorsQuery, type Sector } from './sector-queries.js';

/** Sektör Kayıt and Arama: the country's, and a province's own, in the order applicants see. */
export function SectorsPage() {
  const { t } = useTranslation();
  const session = useSession();
  const { asked, ask } = useUrl();
  const own = useOwnProvince();
  const { choices, nameOf } = useProvinces();
  const isAdmin = session !== undefined && toAdmin(session);
  const il = isAdmin ? Number(asked['il'] ?? 0) || null : own;
  const query = useQuery(sectorsQuery(il));
  const rows = query.data ?? [];
  const [editing, edit] = useState<Sector | 'new' | null>(null);
  const [removing, remove] = useState<Sector | null>(null);
  const order = useOrder(rows);
  const columns: Column<Sector>[] = [
    { key: 'place', label: t('kurum.sectors.place'), isNumber: true, cell: (sector) => formatNumber(rows.indexOf(sector) + 1) },
    { key: 'name', label: t('kurum.sectors.name'), isRowHeader: true, cell: ({ name }) => <div className="wraps">{name}</div> },
    { key: 'il', label: t('kurum.holidays.place'), cell: (sector) => (sector.il ? nameOf(sector.il) : t('kurum.country')) },
    { key: 'acts', label: t('kurum.acts'), cell: (sector) => sector.mayChange && <SectorActs sector={sector} onMove={(step) => void order.move(sector, step)} onEdit={() => edit(sector)} onRemove={() => remove(sector)} /> },
  ];
  return (
    <>
      <PageTitle about={t('kurum.about.sectors')} actions={<Button onClick={() => edit('new')}>{t('kurum.sectors.add')}</Button>}>{t('kurum.nav.sectors')}</PageTitle>
      {isAdmin && <div className="kurum-filters"><NativeSelect label={t('kurum.il')} data={[{ value: '', label: t('kurum.country') }, ...choices]} value={asked['il'] ?? ''} onChange={(event) => ask({ il: event.currentTarget.value })} /></div>}
      {order.problem && <ProblemNotice problem={order.problem} />}
      <DataTable caption={t('kurum.nav.sectors')} columns={columns} query={query} rowKey={({ id }) => id} empty={t('kurum.sectors.none')} foot={<Text size="sm">{t('kurum.sectors.keys')}</Text>} />
      {editing && <SectorDialog key={editing === 'new' ? 'new' : editing.id} sector={editing === 'new' ? null : editing} il={il} place={rows.length} onClose={() => edit(null)} />}
      {removing && (
        <RemoveDialog title={`${t('kurum.remove')}: ${removing.name}`} confirm={t('kurum.remove')} list={['sectors']} done={t('kurum.sectors.removed', { name: removing.name })} onClose={() => remove(null)} run={() => api.DELETE('/api/kurum/sektorler/{id}', { params: { path: { id: removing.id }, query: { version: removing.version } } })}>
          {t('kurum.sectors.removeText')}
        </RemoveDialog>
      )}
    </>
  );
}

/** Moves a row among those one may change; each row whose place is another one afterwards is told so. */
function useOrder(rows: readonly Sector[]) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [problem, setProblem] = useState<Error | null>(null);
  const move = async (sector: Sector, step: -1 | 1): Promise<void> => {
    const changed = moved(rows, sector.id, step);
    if (changed.length === 0) return;
    setProblem(null);
    try {
      for (const { id, name, place, version } of changed) await api.PUT('/api/kurum/sektorler/{id}', { params: { path: { id } }, body: { name, place, version } });
      say(t('kurum.sectors.moved', { name: sector.name, place: rows.findIndex(({ id }) => id === sector.id) + 1 + step }));
    } catch (error) {
      setProblem(error as Error);
    }
    await queries.invalidateQueries({ queryKey: ['sectors'] });
  };
  return { move, problem };
}

interface Dialog {
  readonly sector: Sector | null;
  readonly il: number | null;
  readonly place: number;
  readonly onClose: () => void;
}

function SectorDialog({ sector, il, place, onClose }: Dialog) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const valuesOf = (one: Sector | null | undefined) => ({ name: one?.name ?? '', place: one?.place ?? place, version: one?.version ?? 0 });
  const { form, differences } = useKeptForm({
    name: `sector-${sector?.id ?? 'new'}`, initial: valuesOf(sector), marks: ['version', 'place'], labels: { name: t('kurum.sectors.name'), place: t('kurum.sectors.place'), version: '' },
    fresh: async () => valuesOf((await queries.fetchQuery({ ...sectorsQuery(il), staleTime: 0 })).find(({ id }) => id === sector?.id)),
    check: ({ name }) => (name.trim() ? [] : [{ field: 'name' as const, fault: 'missing' }]),
    blame: ({ code }) => (code === 'NAME_TAKEN' ? 'name' : undefined),
    send: async ({ name, version, ...typed }) => {
      if (sector) await answerOf(api.PUT('/api/kurum/sektorler/{id}', { params: { path: { id: sector.id } }, body: { name, place: typed.place, version } }));
      else await answerOf(api.POST('/api/kurum/sektorler', { body: { name, il, place } }));
      await queries.invalidateQueries({ queryKey: ['sectors'] });
      say(t('kurum.saved'));
      onClose();
    },
  });
  return (
    <FormDialog title={sector ? `${t('kurum.edit')}: ${sector.name}` : t('kurum.sectors.add')} form={form} differences={differences} submit={t('kurum.save')} onClose={onClose}>
      <TextField form={form} name="name" maxLength={200} />
    </FormDialog>
  );
}
