import { Anchor, Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../ui/dialog.js';
import { formatNumber } from '../ui/formats.js';
import type { CaseDocument } from './case-queries.js';

interface Props {
  readonly caseKey: string;
  readonly documents: readonly CaseDocument[];
}

/** Ekler: pictures are shown here, PDFs beside, everything can be saved. */
export function CaseFiles({ caseKey, documents }: Props) {
  const { t } = useTranslation();
  const [shown, show] = useState<CaseDocument | null>(null);
  const addressOf = (id: string, part: 'icerik' | 'onizleme'): string => `/api/islemler/${caseKey}/ekler/${id}/${part}`;
  const attached = documents.filter(({ isAttached }) => isAttached);
  if (attached.length === 0) return <p className="case-none">{t('inbox.task.noFiles')}</p>;
  return (
    <>
      <ul className="case-files">
        {attached.map((document) => (
          <li key={document.id}>
            {document.state === 'temiz' ? <Anchor underline="always" href={addressOf(document.id, 'icerik')} download>{document.name}</Anchor> : <span>{document.name} · {t(document.state === 'taraniyor' ? 'inbox.files.scanning' : 'inbox.files.infected')}</span>}
            <span className="case-size">{t('inbox.files.kilobytes', { size: formatNumber(Math.max(1, Math.round(document.bytes / 1024))) })}</span>
            {document.canBeShown && document.state === 'temiz' && <Preview {...{ document, show }} address={addressOf(document.id, 'onizleme')} />}
          </li>
        ))}
      </ul>
      {shown && (
        <Dialog isOpen title={shown.name} onClose={() => show(null)}>
          <img src={addressOf(shown.id, 'onizleme')} alt={shown.name} className="case-picture" />
          <Button variant="default" onClick={() => show(null)}>{t('inbox.task.close')}</Button>
        </Dialog>
      )}
    </>
  );
}

interface PreviewProps {
  readonly document: CaseDocument;
  readonly address: string;
  readonly show: (document: CaseDocument) => void;
}

function Preview({ document, address, show }: PreviewProps) {
  const { t } = useTranslation();
  const label = t('inbox.files.previewOf', { name: document.name });
  if (document.type.startsWith('image/')) return <Button size="compact-xs" variant="default" aria-label={label} onClick={() => show(document)}>{t('inbox.files.preview')}</Button>;
  return <Button size="compact-xs" variant="default" component="a" href={address} target="_blank" rel="noreferrer" aria-label={label}>{t('inbox.files.preview')}</Button>;
}
