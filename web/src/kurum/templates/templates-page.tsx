import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../../shell/links.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { formatNumber } from '../../ui/formats.js';
import { PageTitle } from '../../ui/page-title.js';
import { useKindNames } from './kind-names.js';
import { kindsQuery, type MessageKind } from './template-queries.js';

/** Every kind of message the system sends, and what a short one costs. */
export function TemplatesPage() {
  const { t, i18n } = useTranslation();
  const nameOf = useKindNames();
  const columns: Column<MessageKind>[] = [
    { key: 'key', label: t('kurum.templates.key'), isRowHeader: true, cell: ({ key }) => <TextLink to="/kurum/sablonlar/$key" params={{ key }}>{nameOf(key)}</TextLink> },
    { key: 'text', label: t('kurum.templates.body'), cell: ({ templates }) => <div className="wraps">{templates.find(({ language }) => language === i18n.language)?.body.slice(0, 140)}</div> },
    { key: 'channels', label: t('kurum.templates.channels'), cell: ({ templates }) => <span className="kurum-unbroken">{[...new Set(templates.map(({ channel }) => channel))].map((channel) => t(`kurum.templates.channel.${channel}`)).join(', ')}</span> },
    { key: 'urgent', label: t('kurum.templates.urgent'), cell: ({ isUrgent }) => t(isUrgent ? 'kurum.yes' : 'kurum.no') },
    { key: 'segments', label: t('kurum.templates.segments'), isNumber: true, cell: ({ templates }) => { const most = Math.max(0, ...templates.map(({ length }) => length.segments ?? 0)); return most ? formatNumber(most) : '—'; } },
  ];
  return (
    <>
      <PageTitle about={t('kurum.about.templates')}>{t('kurum.nav.templates')}</PageTitle>
      <DataTable caption={t('kurum.nav.templates')} columns={columns} query={useQuery(kindsQuery)} rowKey={({ key }) => key} empty={t('kurum.templates.none')} />
    </>
  );
}
