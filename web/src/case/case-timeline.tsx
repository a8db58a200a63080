import { useTranslation } from 'react-i18next';
import { formatDateTime } from '../ui/formats.js';
import type { CaseView } from './case-queries.js';

/** Tarihçe: the case's movements, the newest last. */
export function CaseTimeline({ movements }: Pick<CaseView, 'movements'>) {
  const { t } = useTranslation();
  if (movements.length === 0) return <p className="case-none">{t('inbox.task.noMovements')}</p>;
  return (
    <ol className="case-timeline">
      {movements.map(({ at, elementId, hareket, aciklama, gonderenKurum, alanKurum }, place) => (
        <li key={`${at} ${elementId} ${place}`}>
          <p><time dateTime={at}>{formatDateTime(at)}</time> <strong>{hareket}</strong></p>
          {(gonderenKurum || alanKurum) && <p className="case-way">{[gonderenKurum, alanKurum].filter(Boolean).join(' → ')}</p>}
          {aciklama && <p className="case-text">{aciklama}</p>}
        </li>
      ))}
    </ol>
  );
}
