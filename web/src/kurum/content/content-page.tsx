import { Button, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { formatDate, formatDateTime, formatNumber } from '../../ui/formats.js';
import { PageTitle } from '../../ui/page-title.js';
import { State } from '../desk/facts.js';
import { RemoveDialog } from '../desk/remove-dialog.js';
import { RowActs } from '../desk/row-acts.js';
import { useUrl } from '../desk/use-url.js';
import { ContentDialog } from './content-dialog.js';
import { contentQuery, type Kept, type Kind } from './content-queries.js';

const KINDS = ['duyuru', 'mesaj', 'mevzuat', 'yardim', 'slogan'] as const satisfies readonly Kind[];

/** Everything the site says that is no button: also what is not published yet or no more. */
export function ContentPage() {
  const { t } = useTranslation();
  const { asked, ask } = useUrl();
  const kind = KINDS.find((one) => one === asked['tur']) ?? 'duyuru';
  const query = useQuery(contentQuery(kind));
  const [editing, edit] = useState<Kept | 'new' | null>(null);
  const [removing, remove] = useState<Kept | null>(null);
  const columns: Column<Kept>[] = [
    { key: 'title', label: t('kurum.content.title'), isRowHeader: true, cell: ({ title }) => <div className="wraps">{title}</div> },
    { key: 'place', label: t('kurum.content.place'), isNumber: true, cell: ({ place }) => formatNumber(place) },
    { key: 'from', label: t('kurum.content.publishFrom'), cell: ({ publishFrom }) => formatDate(publishFrom) },
    { key: 'to', label: t('kurum.content.publishTo'), cell: ({ publishTo }) => (publishTo ? formatDate(publishTo) : '—') },
    { key: 'state', label: t('kurum.list.state'), cell: ({ isPublished }) => <State is={isPublished ? 'good' : 'off'}>{t(isPublished ? 'kurum.content.published' : 'kurum.content.hidden')}</State> },
    { key: 'changed', label: t('kurum.content.changed'), cell: ({ changedBy, changedAt }) => [formatDateTime(changedAt), changedBy].filter(Boolean).join(' · ') },
    { key: 'acts', label: t('kurum.acts'), cell: (row) => <RowActs of={row.title} acts={[{ label: t('kurum.edit'), run: () => edit(row) }, { label: t('kurum.remove'), run: () => remove(row) }]} /> },
  ];
  return (
    <>
      <PageTitle about={t('kurum.about.content')} actions={<Button onClick={() => edit('new')}>{t('kurum.content.add')}</Button>}>{t('kurum.nav.content')}</PageTitle>
      <div className="kurum-scroll"><SegmentedControl aria-label={t('kurum.content.kind')} value={kind} onChange={(tur) => ask({ tur })} data={KINDS.map((value) => ({ value, label: t(`kurum.content.kinds.${value}`) }))} /></div>
      <DataTable caption={t(`kurum.content.kinds.${kind}`)} columns={columns} query={query} rowKey={({ id }) => id} empty={t('kurum.content.none')} />
      {editing && <ContentDialog key={editing === 'new' ? 'new' : editing.id} content={editing === 'new' ? null : editing} kind={kind} onClose={() => edit(null)} />}
      {removing && (
        <RemoveDialog
          title={`${t('kurum.remove')}: ${removing.title}`} confirm={t('kurum.remove')} list={['content']} done={t('kurum.content.removed', { name: removing.title })} onClose={() => remove(null)}
          run={() => api.DELETE('/api/kurum/icerik/{id}', { params: { path: { id: removing.id }, query: { version: removing.version } } })}
        >
          {t('kurum.content.removeText')}
        </RemoveDialog>
      )}
    </>
  );
}
