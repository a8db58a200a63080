import { useTranslation } from 'react-i18next';
import { serverNow } from '../../api/client.js';
import { formatDate, formatDateTime } from '../../ui/formats.js';
import type { Task } from '../queries.js';
import { urgencyOf } from './sayings.js';

const SIGNS = { high: '▲', normal: '●', low: '▽' } as const;

/** By its sign and its word, never by its colour alone. */
export function Urgency({ priority }: { readonly priority: number }) {
  const { t } = useTranslation();
  const urgency = urgencyOf(priority);
  return <span className={`inbox-urgency-${urgency}`}><span aria-hidden="true">{SIGNS[urgency]}</span> {t(`inbox.priorities.${urgency}`)}</span>;
}

/** The last day; what is late says so. */
export function Due({ task: { dueAt, state } }: { readonly task: Pick<Task, 'dueAt' | 'state'> }) {
  const { t } = useTranslation();
  if (!dueAt) return <>—</>;
  const isLate = state === 'OPEN' && Date.parse(dueAt) < serverNow();
  return <span className={isLate ? 'inbox-late' : undefined} title={formatDateTime(dueAt)}>{formatDate(dueAt)}{isLate && <> <span aria-hidden="true">⚠</span><span className="visually-hidden"> {t('inbox.late')}</span></>}</span>;
}
