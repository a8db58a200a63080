import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FieldOf } from '../filling.js';
import { labelOf, plain } from '../sayings.js';

interface Column {
  readonly key: string;
  readonly label: string;
}

/** Rows the process knows, to be read. */
export function ShownTable({ filling, seen }: FieldOf) {
  const { t } = useTranslation();
  const { dataSource, columns, columnsExpression } = seen.field;
  const of = (text: unknown): unknown => (typeof text === 'string' && text.startsWith('=') ? filling.feel(text, seen.context) : typeof text === 'string' ? seen.context[text] : text);
  const found = of(dataSource);
  const rows = (Array.isArray(found) ? found : []) as readonly Readonly<Record<string, unknown>>[];
  const heads = (of(columnsExpression) ?? columns ?? []) as readonly Column[];
  return (
    <section>
      <h2 className="form-title">{labelOf(seen)}</h2>
      {rows.length === 0 ? <Text size="sm" c="dimmed">{t('forms.noRows')}</Text> : (
        <Table.ScrollContainer minWidth={480} type="native" tabIndex={0} role="region" aria-label={labelOf(seen)}>
          <Table className="form-table">
            <Table.Thead><Table.Tr>{heads.map(({ key, label }) => <Table.Th key={key} scope="col">{label}</Table.Th>)}</Table.Tr></Table.Thead>
            <Table.Tbody>{rows.map((row, at) => <Table.Tr key={at}>{heads.map(({ key }) => <Table.Td key={key}>{plain(row?.[key])}</Table.Td>)}</Table.Tr>)}</Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </section>
  );
}
