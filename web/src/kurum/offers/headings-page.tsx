import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { formatNumber } from '../../ui/formats.js';
import { PageTitle } from '../../ui/page-title.js';
import { RemoveDialog } from '../desk/remove-dialog.js';
import { RowActs } from '../desk/row-acts.js';
import { HeadingDialog } from './heading-dialog.js';
import { headingsQuery, type Heading } from './heading-queries.js';

/** A heading as a row: below another one, or on top with so many below it. */
interface Row extends Heading {
  readonly parentId: string | null;
  readonly count: number;
}

/** What is typed anew: a heading that is there, or a new one below which. */
type Editing = { readonly heading: Row | null; readonly parentId: string | null } | null;

/** Services in two levels, each with the time in which it must be answered. */
export function HeadingsPage() {
  const { t } = useTranslation();
  const query = useQuery(headingsQuery);
  const [editing, edit] = useState<Editing>(null);
  const [removing, remove] = useState<Row | null>(null);
  const rows = query.data?.flatMap(({ below, ...top }): Row[] => [{ ...top, parentId: null, count: below.length }, ...below.map((one) => ({ ...one, parentId: top.id, count: 0 }))]);
  return (
    <>
      <PageTitle about={t('kurum.about.headings')} actions={<Button onClick={() => edit({ heading: null, parentId: null })}>{t('kurum.headings.add')}</Button>}>{t('kurum.nav.headings')}</PageTitle>
      <DataTable caption={t('kurum.nav.headings')} columns={useColumns({ edit, remove })} query={{ data: rows, error: query.error, refetch: query.refetch }} rowKey={({ id }) => id} empty={t('kurum.headings.none')} />
      {editing && <HeadingDialog key={editing.heading?.id ?? `below-${editing.parentId}`} heading={editing.heading} parentId={editing.parentId} onClose={() => edit(null)} />}
      {removing && (
        <RemoveDialog title={`${t('kurum.remove')}: ${removing.name}`} confirm={t('kurum.remove')} list={['headings']} done={t('kurum.headings.removed', { name: removing.name })} onClose={() => remove(null)} run={() => api.DELETE('/api/kurum/hizmet-basliklari/{id}', { params: { path: { id: removing.id }, query: { version: removing.version } } })}>
          {removing.count > 0 ? t('kurum.headings.removeFirst', { count: removing.count }) : t('kurum.headings.removeText')}
        </RemoveDialog>
      )}
    </>
  );
}

function useColumns({ edit, remove }: { readonly edit: (editing: Editing) => void; readonly remove: (row: Row) => void }): Column<Row>[] {
  const { t } = useTranslation();
  const termOf = ({ term, parentId }: Row): string => (term
    ? t('kurum.headings.term', { days: formatNumber(term.days), kind: t(`kurum.headings.dayKinds.${term.dayKind}`), law: t(`kurum.headings.laws.${term.law}`) })
    : t(parentId ? 'kurum.headings.inherited' : 'kurum.headings.noTerm'));
  return [
    { key: 'name', label: t('kurum.headings.name'), isRowHeader: true, cell: ({ name, parentId }) => <div className={`wraps ${parentId ? 'kurum-below' : 'kurum-top'}`}>{parentId && <span aria-hidden="true">└ </span>}{name}</div> },
    { key: 'term', label: t('kurum.headings.days'), cell: termOf },
    { key: 'unit', label: t('kurum.headings.unit'), cell: ({ unitName }) => (unitName ? <div className="wraps">{unitName}</div> : '—') },
    {
      key: 'acts', label: t('kurum.acts'), cell: (row) => (
        <RowActs of={row.name} acts={[
          ...(row.parentId ? [] : [{ label: t('kurum.headings.addBelow'), run: () => edit({ heading: null, parentId: row.id }) }]),
          { label: t('kurum.edit'), run: () => edit({ heading: row, parentId: row.parentId }) }, { label: t('kurum.remove'), run: () => remove(row) },
        ]} />
      ),
    },
  ];
}
