import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '../../ui/data-table.js';
import { formatNumber } from '../../ui/formats.js';

interface Fault {
  readonly line: number;
  readonly code: string;
  readonly details: Readonly<Record<string, string | number>>;
}

interface Props {
  readonly faults: readonly Fault[];
  /** All there are; the list holds the first of them. */
  readonly count: number;
  /** Where sentences of this import's own stand. */
  readonly own?: 'kurum.muhtarImport.faults';
  /** What a detail is called on the page: names of columns. */
  readonly say?: (name: string, value: string | number) => string | number;
}

/** Every line that is not in order, and why. */
export function FaultList({ faults, count, own, say = (_name, value) => value }: Props) {
  const { t, i18n } = useTranslation();
  const sentence = ({ code, details }: Fault): string => {
    const said = Object.fromEntries(Object.entries(details).map(([name, value]) => [name, say(name, value)]));
    const known = [...(own ? [`${own}.${code}`] : []), `kurum.importFaults.${code}`].find((key) => i18n.exists(key));
    return t((known ?? 'kurum.importFaults.other') as 'kurum.importFaults.other', { ...said, code });
  };
  const columns: Column<Fault>[] = [
    { key: 'line', label: t('kurum.import.line'), isNumber: true, cell: ({ line }) => formatNumber(line) },
    { key: 'fault', label: t('kurum.import.fault'), cell: (fault) => <div className="wraps">{sentence(fault)}</div> },
  ];
  if (count === 0) return null;
  return (
    <>
      <Title order={2} size="h4">{t('kurum.import.faults')}</Title>
      {count > faults.length && <Text size="sm">{t('kurum.import.firstFaults', { count: faults.length })}</Text>}
      <DataTable caption={t('kurum.import.faults')} columns={columns} query={{ data: faults, error: null, refetch: () => undefined }} rowKey={({ line, code }) => `${line}-${code}`} empty={t('kurum.import.noFaults')} />
    </>
  );
}
