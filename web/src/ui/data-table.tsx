import { Skeleton, UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from './problem-notice.js';

export interface Column<Row> {
  readonly key: string;
  readonly label: string;
  readonly cell: (row: Row) => ReactNode;
  /** Figures stand right, one below the other. */
  readonly isNumber?: boolean;
  /** What the row is called by; one column at most. */
  readonly isRowHeader?: boolean;
  /** The heading becomes a button that calls `onSort`. */
  readonly isSortable?: boolean;
}

/** What react-query answers, as far as a list is concerned. */
interface Asked<Row> {
  readonly data?: readonly Row[] | undefined;
  readonly error: Error | null;
  readonly refetch: () => unknown;
}

interface Props<Row> {
  /** Read out by screen readers, and the name of the part that scrolls sideways. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly query: Asked<Row>;
  readonly rowKey: (row: Row) => string;
  /** Says what to do when there is nothing. */
  readonly empty: ReactNode;
  readonly sorted?: { readonly key: string; readonly isDescending: boolean };
  readonly onSort?: (key: string) => void;
  /** Below: paging, the total. */
  readonly foot?: ReactNode;
}

const SKELETON_ROWS = 5;

/** A list: skeleton while it loads, an error with a retry, what to do when it is empty, else its rows. */
export function DataTable<Row>({ query, empty, foot, ...table }: Props<Row>) {
  const { data, error, refetch } = query;
  if (error && !data) return <ProblemNotice problem={error} onRetry={refetch} />;
  if (!data) return <Loading columns={table.columns.length} />;
  if (data.length === 0) return <div className="empty-list" role="status">{empty}</div>;
  return (
    <>
      {error && <ProblemNotice problem={error} onRetry={refetch} />}
      <Rows {...table} rows={data} />
      {foot}
    </>
  );
}

function Loading({ columns }: { readonly columns: number }) {
  const { t } = useTranslation();
  return (
    <div role="status">
      <span className="visually-hidden">{t('ui.loading')}</span>
      <div aria-hidden="true" className="table-skeleton">
        {Array.from({ length: SKELETON_ROWS * columns }, (_, at) => <Skeleton key={at} height={14} />)}
      </div>
    </div>
  );
}

function Rows<Row>({ caption, columns, rows, rowKey, sorted, onSort }: Omit<Props<Row>, 'query' | 'empty' | 'foot'> & { readonly rows: readonly Row[] }) {
  return (
    <div className="table-scroll" role="region" aria-label={caption} tabIndex={0}>
      <table className="data-table">
        <caption className="visually-hidden">{caption}</caption>
        <thead><tr>{columns.map((column) => <Heading key={column.key} {...{ column, sorted, onSort }} />)}</tr></thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map(({ key, cell, isNumber, isRowHeader }) => {
                const Cell = isRowHeader ? 'th' : 'td';
                return <Cell key={key} {...(isRowHeader ? { scope: 'row' } : {})} className={isNumber ? 'figure' : undefined}>{cell(row)}</Cell>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Heading<Row>({ column, sorted, onSort }: { readonly column: Column<Row>; readonly sorted?: Props<Row>['sorted'] | undefined; readonly onSort?: Props<Row>['onSort'] | undefined }) {
  const isSorted = sorted?.key === column.key;
  const direction = sorted?.isDescending ? 'descending' : 'ascending';
  return (
    <th scope="col" className={column.isNumber ? 'figure' : undefined} {...(isSorted ? { 'aria-sort': direction } : {})}>
      {column.isSortable && onSort
        ? <UnstyledButton fz="inherit" fw="inherit" onClick={() => onSort(column.key)}>{column.label} <span aria-hidden="true">{isSorted ? (sorted.isDescending ? '↓' : '↑') : '↕'}</span></UnstyledButton>
        : column.label}
    </th>
  );
}
