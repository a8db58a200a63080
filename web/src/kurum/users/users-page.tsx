import { Button, NativeSelect, Text } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { LinkButton, TextLink } from '../../shell/links.js';
import { useSession } from '../../shell/session.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { PageTitle } from '../../ui/page-title.js';
import { State } from '../desk/facts.js';
import { Pager } from '../desk/pager.js';
import { SearchBox } from '../desk/search-box.js';
import { toUserKeepers } from '../desk/sections.js';
import { useUrl } from '../desk/use-url.js';
import { useProvinces } from '../pick/places.js';
import { unitQuery } from '../pick/units.js';
import { ALL_ROLES } from './roles.js';
import { excelAddress, filtersOf, usersQuery, type User } from './user-queries.js';

/** Kullanıcı Arama: every filter is in the address, and the file holds what the list shows. */
export function UsersPage() {
  const { t } = useTranslation();
  const session = useSession();
  const { asked } = useUrl();
  const filters = filtersOf(asked);
  const query = useInfiniteQuery(usersQuery(filters));
  const rows = query.data?.pages.flatMap((page) => page.rows);
  const mayAdd = session !== undefined && toUserKeepers(session);
  const actions = (
    <>
      <Button component="a" variant="default" href={excelAddress(filters)} download>{t('kurum.users.excel')}</Button>
      {mayAdd && <LinkButton to="/kurum/kullanicilar/yeni">{t('kurum.users.add')}</LinkButton>}
    </>
  );
  return (
    <>
      <PageTitle about={t('kurum.about.users')} actions={actions}>{t('kurum.users.title')}</PageTitle>
      <Filters />
      <DataTable
        caption={t('kurum.nav.users')} columns={useColumns()} query={{ data: rows, error: query.error, refetch: query.refetch }} rowKey={({ id }) => id}
        empty={<><Text>{t('kurum.users.none')}</Text>{mayAdd && <TextLink to="/kurum/kullanicilar/yeni">{t('kurum.users.add')}</TextLink>}</>}
        foot={<Pager shown={rows?.length ?? 0} hasMore={query.hasNextPage} isBusy={query.isFetchingNextPage} onMore={() => void query.fetchNextPage()} />}
      />
    </>
  );
}

function Filters() {
  const { t } = useTranslation();
  const { asked, ask } = useUrl();
  const { choices } = useProvinces();
  const all = { value: '', label: t('kurum.all') };
  const birim = asked['birim'] ?? '';
  const { data: found } = useQuery({ ...unitQuery(birim), enabled: birim !== '' });
  return (
    <>
      <div className="kurum-filters">
        <SearchBox label={t('kurum.users.search')} value={asked['ara'] ?? ''} onSearch={(ara) => ask({ ara })} />
        <NativeSelect label={t('kurum.users.role')} data={[all, ...ALL_ROLES.map((role) => ({ value: role, label: t(`shell.roles.${role}`) }))]} value={asked['yetki'] ?? ''} onChange={(event) => ask({ yetki: event.currentTarget.value })} />
        <NativeSelect label={t('kurum.il')} data={[all, ...choices]} value={asked['il'] ?? ''} onChange={(event) => ask({ il: event.currentTarget.value })} />
        <NativeSelect label={t('kurum.list.state')} data={[all, { value: 'etkin', label: t('kurum.list.active') }, { value: 'pasif', label: t('kurum.list.passive') }]} value={asked['durum'] ?? ''} onChange={(event) => ask({ durum: event.currentTarget.value })} />
      </div>
      {found && <Text size="sm">{t('kurum.users.ofUnit', { unit: found.unit.label })} <Button size="compact-xs" variant="subtle" onClick={() => ask({ birim: '' })}>{t('kurum.users.ofAllUnits')}</Button></Text>}
    </>
  );
}

function useColumns(): Column<User>[] {
  const { t } = useTranslation();
  return [
    { key: 'name', label: t('kurum.users.name'), isRowHeader: true, cell: ({ id, givenName, familyName }) => <TextLink to="/kurum/kullanicilar/$id" params={{ id }}>{givenName} {familyName}</TextLink> },
    { key: 'roles', label: t('kurum.users.offices'), cell: ({ memberships }) => <Offices {...{ memberships }} /> },
    { key: 'userName', label: t('kurum.users.userName'), cell: ({ userName }) => userName ?? '—' },
    { key: 'state', label: t('kurum.list.state'), cell: ({ isActive }) => <State is={isActive ? 'good' : 'off'}>{t(isActive ? 'kurum.list.active' : 'kurum.list.passive')}</State> },
  ];
}

function Offices({ memberships }: Pick<User, 'memberships'>) {
  const { t } = useTranslation();
  const open = memberships.filter(({ isOpen }) => isOpen);
  if (open.length === 0) return <>—</>;
  return <div className="wraps">{open.map(({ id, role, unitName, districts }) => <div key={id}>{t(`shell.roles.${role}`)} · {unitName}{districts.length > 0 && ` (${districts.join(', ')})`}</div>)}</div>;
}
