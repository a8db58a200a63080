import { useTranslation } from 'react-i18next';
import { DataTable } from '../ui/data-table.js';
import type { Track } from './case-queries.js';

type Variable = Track['variables'][number];

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value, null, 1));

/** What the process knows, as far as one may see it. */
export function CaseVariables({ variables }: Pick<Track, 'variables'>) {
  const { t } = useTranslation();
  return (
    <DataTable<Variable>
      caption={t('inbox.case.variables')} query={{ data: variables, error: null, refetch: () => undefined }} rowKey={({ name, elementId }) => `${name} ${elementId ?? ''}`} empty={t('inbox.case.noVariables')}
      columns={[
        { key: 'name', label: t('inbox.case.name'), isRowHeader: true, cell: ({ name }) => name },
        { key: 'value', label: t('inbox.case.value'), cell: ({ value, isTooLong }) => (isTooLong ? t('inbox.case.tooLong') : <pre className="case-variable">{textOf(value)}</pre>) },
      ]}
    />
  );
}
