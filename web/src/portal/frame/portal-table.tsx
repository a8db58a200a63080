import type { ReactNode } from 'react';

interface Column<Row> {
  readonly key: string;
  readonly label: string;
  readonly cell: (row: Row, place: number) => ReactNode;
}

interface Props<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row, place: number) => string;
  readonly isChosen?: (row: Row) => boolean;
}

/** A table on a desk, a card for each row on a telephone; its roles are told, for a browser forgets them when rows are drawn as cards. */
export function PortalTable<Row>({ caption, columns, rows, rowKey, isChosen }: Props<Row>) {
  return (
    <table role="table" className="portal-table" aria-label={caption}>
      <thead role="rowgroup">
        <tr role="row">{columns.map(({ key, label }) => <th key={key} role="columnheader" scope="col">{label}</th>)}</tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row, place) => (
          <tr key={rowKey(row, place)} role="row" className={isChosen?.(row) ? 'is-chosen' : undefined}>
            {columns.map(({ key, label, cell }) => <td key={key} role="cell" data-label={label}><div>{cell(row, place)}</div></td>)}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
