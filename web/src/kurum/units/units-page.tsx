import { Checkbox, Group, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkButton, TextLink } from '../../shell/links.js';
import { useSession } from '../../shell/session.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { PageTitle } from '../../ui/page-title.js';
import { Button } from '@mantine/core';
import { State } from '../desk/facts.js';
import { SearchBox } from '../desk/search-box.js';
import { toAdmin } from '../desk/sections.js';
import { useUrl } from '../desk/use-url.js';
import { unitsQuery, type Unit } from '../pick/units.js';
import { OpenUnit } from './open-unit.js';
import { useUnitKinds } from './unit-kinds.js';

const MOST = 50;

/** The whole tree, found by words in any order; without words what stands on top of it. */
export function UnitsPage() {
  const { t } = useTranslation();
  const session = useSession();
  const { asked, ask } = useUrl();
  const [isOpening, setOpening] = useState(false);
  const text = asked['ara'] ?? '';
  const query = useQuery({ ...unitsQuery({ text, onlyActive: asked['kapali'] !== 'evet' }), placeholderData: keepPreviousData });
  const isAdmin = session !== undefined && toAdmin(session);
  return (
    <>
      <PageTitle about={t('kurum.about.units')} actions={isAdmin && <><LinkButton to="/kurum/birimler/ice-aktar" variant="default">{t('kurum.units.import')}</LinkButton><Button onClick={() => setOpening(true)}>{t('kurum.units.open')}</Button></>}>
        {t('kurum.nav.units')}
      </PageTitle>
      <div className="kurum-filters">
        <SearchBox label={t('kurum.units.search')} help={t('kurum.units.searchHelp')} value={text} onSearch={(ara) => ask({ ara })} />
        <Checkbox label={t('kurum.units.withClosed')} checked={asked['kapali'] === 'evet'} onChange={(event) => ask({ kapali: event.currentTarget.checked ? 'evet' : '' })} />
      </div>
      <UnitTable query={query} empty={t('kurum.units.none')} />
      {text && query.data?.length === MOST && <Text size="sm">{t('kurum.units.narrow', { count: MOST })}</Text>}
      {isOpening && <OpenUnit onClose={() => setOpening(false)} />}
    </>
  );
}

interface Listed {
  readonly query: { readonly data?: readonly Unit[] | undefined; readonly error: Error | null; readonly refetch: () => unknown };
  readonly empty: string;
}

/** Units as rows, each a link to its own page. */
export function UnitTable({ query, empty }: Listed) {
  const { t } = useTranslation();
  const kindOf = useUnitKinds();
  const columns: Column<Unit>[] = [
    { key: 'name', label: t('kurum.units.unit'), isRowHeader: true, cell: (unit) => <div className="wraps"><TextLink to="/kurum/birimler/$detsisNo" params={{ detsisNo: unit.detsisNo }}>{unit.label}</TextLink></div> },
    { key: 'no', label: t('kurum.units.detsisNo'), cell: ({ detsisNo }) => detsisNo },
    { key: 'kind', label: t('kurum.units.kind'), cell: ({ kind }) => kindOf(kind) },
    { key: 'state', label: t('kurum.list.state'), cell: (unit) => <UnitState unit={unit} /> },
  ];
  return <DataTable caption={t('kurum.nav.units')} columns={columns} query={query} rowKey={({ detsisNo }) => detsisNo} empty={empty} />;
}

export function UnitState({ unit }: { readonly unit: Unit }) {
  const { t } = useTranslation();
  return <Group gap={4}><State is={unit.activeTo ? 'off' : 'good'}>{t(unit.activeTo ? 'kurum.units.closed' : 'kurum.units.active')}</State></Group>;
}
