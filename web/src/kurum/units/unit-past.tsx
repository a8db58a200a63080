import { Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client.js';
import type { paths } from '../../api/schema.js';
import { TextLink } from '../../shell/links.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { formatDate } from '../../ui/formats.js';

type Past = paths['/api/kurum/birimler/{detsisNo}/gecmis']['get']['responses']['200']['content']['application/json']['changes'][number];

/** Old names, moves, and who answers for a unit that is no more. */
export function UnitPast({ detsisNo }: { readonly detsisNo: string }) {
  const { t } = useTranslation();
  const query = useQuery({ queryKey: ['units', 'past', detsisNo], queryFn: async () => (await answerOf(api.GET('/api/kurum/birimler/{detsisNo}/gecmis', { params: { path: { detsisNo } } }))).changes });
  const columns: Column<Past>[] = [
    { key: 'at', label: t('kurum.unitPast.at'), cell: ({ at }) => formatDate(at) },
    { key: 'what', label: t('kurum.unitPast.what'), isRowHeader: true, cell: (change) => <What detsisNo={detsisNo} change={change} /> },
    { key: 'note', label: t('kurum.unitPast.note'), cell: ({ kind, note }) => <div className="wraps">{kind === 'rename' ? '' : note}</div> },
  ];
  return (
    <Stack gap="xs">
      <Title order={2} size="h4">{t('kurum.unitPast.title')}</Title>
      <DataTable caption={t('kurum.unitPast.title')} columns={columns} query={query} rowKey={({ id }) => id} empty={t('kurum.unitPast.none')} />
    </Stack>
  );
}

/** Said from the side of the unit whose page it is; the other one is a link. */
function What({ detsisNo, change: { kind, fromNo, fromName, toNo, toName, note } }: { readonly detsisNo: string; readonly change: Past }) {
  const { t } = useTranslation();
  const [side, other, name] = fromNo === detsisNo ? ['away', toNo, toName ?? '—'] as const : ['here', fromNo, fromName] as const;
  const said = t(`kurum.unitPast.${side}.${kind}`, { other: name, note });
  return <div className="wraps">{other ? <TextLink to="/kurum/birimler/$detsisNo" params={{ detsisNo: other }}>{said}</TextLink> : said}</div>;
}
