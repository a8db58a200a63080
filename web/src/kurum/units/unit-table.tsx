import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../../shell/links.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { State } from '../desk/facts.js';
import type { Unit } from '../pick/units.js';
import { useUnitKinds } from './unit-kinds.js';

interface Listed {
  readonly query: { readonly data?: readonly Unit[] | undefined; readonly error: Error | null; readonly refetch: () => unknown };
  readonly empty: string;
  /** Below: the next ones. */
  readonly foot?: ReactNode;
}

/** Units as rows, each a link to its own page. */
export function UnitTable({ query, empty, foot }: Listed) {
  const { t } = useTranslation();
  const kindOf = useUnitKinds();
  const columns: Column<Unit>[] = [
    { key: 'name', label: t('kurum.units.unit'), isRowHeader: true, cell: (unit) => <div className="wraps"><TextLink to="/kurum/birimler/$detsisNo" params={{ detsisNo: unit.detsisNo }}>{unit.label}</TextLink></div> },
    { key: 'no', label: t('kurum.units.detsisNo'), cell: ({ detsisNo }) => detsisNo },
    { key: 'kind', label: t('kurum.units.kind'), cell: ({ kind }) => kindOf(kind) },
    { key: 'state', label: t('kurum.list.state'), cell: (unit) => <UnitState unit={unit} /> },
  ];
  return <DataTable caption={t('kurum.nav.units')} columns={columns} query={query} rowKey={({ detsisNo }) => detsisNo} empty={empty} foot={foot} />;
}

export function UnitState({ unit }: { readonly unit: Unit }) {
  const { t } = useTranslation();
  return <State is={unit.activeTo ? 'off' : 'good'}>{t(unit.activeTo ? 'kurum.units.closed' : 'kurum.units.active')}</State>;
}
