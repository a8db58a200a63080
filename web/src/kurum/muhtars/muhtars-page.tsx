import { Button, NativeSelect } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../shell/links.js';
import { useSession } from '../../shell/session.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { PageTitle } from '../../ui/page-title.js';
import { State } from '../desk/facts.js';
import { Pager } from '../desk/pager.js';
import { RowActs } from '../desk/row-acts.js';
import { SearchBox } from '../desk/search-box.js';
import { toMuhtarKeepers } from '../desk/sections.js';
import { useUrl } from '../desk/use-url.js';
import { useDistricts, useProvinces } from '../pick/places.js';
import { MuhtarContact } from './muhtar-contact.js';
import { MuhtarDialog } from './muhtar-dialog.js';
import { muhtarsQuery, type Muhtar } from './muhtar-queries.js';

/** The muhtars, by name; who keeps them registers and changes them here. */
export function MuhtarsPage() {
  const { t } = useTranslation();
  const session = useSession();
  const { asked } = useUrl();
  const query = useInfiniteQuery(muhtarsQuery(asked));
  const rows = query.data?.pages.flatMap((page) => page.rows);
  const [editing, edit] = useState<Muhtar | 'new' | null>(null);
  const [looking, look] = useState<Muhtar | null>(null);
  return (
    <>
      <PageTitle about={t('kurum.about.muhtars')} actions={session && toMuhtarKeepers(session) && <><LinkButton to="/kurum/muhtarlar/ice-aktar" variant="default">{t('kurum.muhtarImport.open')}</LinkButton><Button onClick={() => edit('new')}>{t('kurum.muhtars.add')}</Button></>}>{t('kurum.nav.muhtars')}</PageTitle>
      <Filters />
      <DataTable
        caption={t('kurum.nav.muhtars')} columns={useColumns({ edit, look })} query={{ data: rows, error: query.error, refetch: query.refetch }} rowKey={({ id }) => id} empty={t('kurum.muhtars.none')}
        foot={<Pager shown={rows?.length ?? 0} hasMore={query.hasNextPage} isBusy={query.isFetchingNextPage} onMore={() => void query.fetchNextPage()} />}
      />
      {editing && <MuhtarDialog key={editing === 'new' ? 'new' : editing.id} muhtar={editing === 'new' ? null : editing} onClose={() => edit(null)} />}
      {looking && <MuhtarContact muhtar={looking} onClose={() => look(null)} />}
    </>
  );
}

function Filters() {
  const { t } = useTranslation();
  const { asked, ask } = useUrl();
  const { choices } = useProvinces();
  const districts = useDistricts(asked['il'] ? Number(asked['il']) : null);
  const all = { value: '', label: t('kurum.all') };
  return (
    <div className="kurum-filters">
      <SearchBox label={t('kurum.users.search')} value={asked['ara'] ?? ''} onSearch={(ara) => ask({ ara })} />
      <NativeSelect label={t('kurum.il')} data={[all, ...choices]} value={asked['il'] ?? ''} onChange={(event) => ask({ il: event.currentTarget.value, ilce: '' })} />
      <NativeSelect label={t('kurum.ilce')} data={[all, ...districts]} value={asked['ilce'] ?? ''} disabled={!asked['il']} onChange={(event) => ask({ ilce: event.currentTarget.value })} />
      <NativeSelect label={t('kurum.list.state')} data={[all, { value: 'etkin', label: t('kurum.list.active') }, { value: 'pasif', label: t('kurum.list.passive') }]} value={asked['durum'] ?? ''} onChange={(event) => ask({ durum: event.currentTarget.value })} />
    </div>
  );
}

interface Doing {
  readonly edit: (muhtar: Muhtar) => void;
  readonly look: (muhtar: Muhtar) => void;
}

function useColumns({ edit, look }: Doing): Column<Muhtar>[] {
  const { t } = useTranslation();
  const { nameOf } = useProvinces();
  return [
    { key: 'name', label: t('kurum.users.name'), isRowHeader: true, cell: ({ givenName, familyName }) => `${givenName} ${familyName}` },
    { key: 'place', label: t('kurum.units.place'), cell: ({ il, ilce }) => `${nameOf(il)} / ${ilce}` },
    { key: 'mahalle', label: t('kurum.mahalle'), cell: ({ mahalle }) => <div className="wraps">{mahalle}</div> },
    { key: 'state', label: t('kurum.list.state'), cell: ({ isActive }) => <State is={isActive ? 'good' : 'off'}>{t(isActive ? 'kurum.list.active' : 'kurum.list.passive')}</State> },
    { key: 'acts', label: t('kurum.acts'), cell: (muhtar) => muhtar.mayChange && <RowActs of={`${muhtar.givenName} ${muhtar.familyName}`} acts={[{ label: t('kurum.edit'), run: () => edit(muhtar) }, { label: t('kurum.muhtars.contact'), run: () => look(muhtar) }]} /> },
  ];
}
