import { Anchor, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../ui/formats.js';
import { LongText } from '../frame/long-text.js';
import { PortalTable } from '../frame/portal-table.js';
import { QuestionForm } from './question-form.js';
import { receiptOf } from './receipt.js';
import type { Detail } from './tracking-queries.js';

/** A request with its movements, the question that waits for an answer, and its paper. */
export function RequestDetail({ request }: { readonly request: Detail }) {
  const { t, i18n } = useTranslation();
  const { key, openedAt, type, text, list, dueAt, closedAt, movements, documents, receipt } = request;
  const kind = type && i18n.exists(`portal.types.${type}`) ? t(`portal.types.${type}` as 'portal.types.istek') : null;
  const facts = [
    [t('portal.tracking.state'), t(`portal.states.${list}`)], [t('portal.tracking.date'), formatDate(openedAt)], ...(kind ? [[t('portal.request.type'), kind]] : []),
    ...(dueAt && list !== 'sonuclanan' && !closedAt ? [[t('portal.tracking.due'), formatDate(dueAt)]] : []), [t('portal.tracking.text'), text],
  ] as const;
  return (
    <Stack gap="md">
      <dl className="portal-facts">{facts.map(([label, value]) => <div key={label}><dt>{label}</dt><dd className="portal-text">{value}</dd></div>)}</dl>
      {request.question && <QuestionForm request={request} />}
      <PortalTable
        caption={t('portal.tracking.movements')} rows={movements} rowKey={(_, place) => String(place)}
        columns={[
          { key: 'date', label: t('portal.tracking.date'), cell: ({ at }) => formatDate(at) },
          { key: 'text', label: t('portal.request.text'), cell: ({ aciklama, hareket }) => (aciklama ? <LongText of={hareket}>{aciklama}</LongText> : '—') },
          { key: 'from', label: t('portal.tracking.from'), cell: ({ gonderenKurum }) => gonderenKurum ?? t('portal.tracking.unnamed') },
          { key: 'to', label: t('portal.tracking.to'), cell: ({ alanKurum }) => alanKurum ?? t('portal.tracking.unnamed') },
          { key: 'what', label: t('portal.tracking.movement'), cell: ({ hareket }) => hareket },
        ]}
      />
      {documents.length > 0 && (
        <div>
          <h3 className="portal-heading">{t('portal.request.files')}</h3>
          <ul>{documents.map(({ id, name, state }) => <li key={id}>{state === 'temiz' ? <Anchor underline="always" href={`/api/belgeler/${id}/icerik`} download>{name}</Anchor> : name}</li>)}</ul>
        </div>
      )}
      {receipt && <p><Anchor underline="always" href={receiptOf(key)} download>{t('portal.sent.print')}</Anchor></p>}
    </Stack>
  );
}
