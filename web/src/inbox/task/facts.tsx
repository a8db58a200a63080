import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '../../ui/formats.js';
import { Due, Urgency } from '../lists/marks.js';
import { useApplicationNames, useStateWords } from '../lists/sayings.js';
import type { TaskPage } from '../queries.js';

/** Who applied, and how the task stands. */
export function Facts({ page: { task, case: opened } }: { readonly page: TaskPage }) {
  const { t } = useTranslation();
  const stateOf = useStateWords();
  const names = useApplicationNames();
  const rows: readonly (readonly [string, ReactNode])[] = [
    [t('inbox.columns.applicant'), task.applicant?.name ?? '—'],
    [t('inbox.columns.application'), names.of(task.application)],
    ...(opened.ilce ? [[t('inbox.task.place'), opened.ilce] as const] : []),
    ...(opened.status ? [[t('inbox.task.caseState'), opened.status] as const] : []),
    [t('inbox.columns.assigned'), formatDateTime(task.openedAt)],
    [t('inbox.columns.due'), <Due key="due" task={task} />],
    [t('inbox.columns.priority'), <Urgency key="urgency" priority={task.priority} />],
    [t('inbox.columns.state'), stateOf(task)],
  ];
  return <dl className="inbox-facts">{rows.map(([label, value]) => <div key={label}><dt>{label}</dt><dd>{value}</dd></div>)}</dl>;
}
