import { useTranslation } from 'react-i18next';
import { formatDate, formatDateTime } from '../../ui/formats.js';
import { Notice } from '../../ui/notice.js';
import type { TaskPage } from '../queries.js';

/** Why the task cannot be worked on, or in whose name it would be. */
export function Standing({ page: { task, lentBy, may } }: { readonly page: TaskPage }) {
  const { t } = useTranslation();
  const { state, assignee, completedAt, completedBy, onBehalfOf, followUpAt } = task;
  if (state === 'COMPLETED') {
    return (
      <Notice kind="news" title={t('inbox.states.COMPLETED')}>
        <p>{t('inbox.task.doneBy', { name: completedBy?.name ?? '—', when: completedAt ? formatDateTime(completedAt) : '' })} {onBehalfOf && t('inbox.lentBy', { name: onBehalfOf.name ?? '' })}</p>
      </Notice>
    );
  }
  if (state === 'CANCELED') return <Notice kind="news" title={t('inbox.states.CANCELED')}><p>{t('inbox.task.closed')}</p></Notice>;
  return (
    <>
      {assignee && !may.complete && <Notice kind="news"><p>{t('inbox.task.taken', { name: assignee.name ?? '' })}</p></Notice>}
      {lentBy && <Notice kind="news"><p>{t('inbox.task.lent', { name: lentBy.name ?? '' })}</p></Notice>}
      {followUpAt && <p className="inbox-note"><span aria-hidden="true">⏲</span> {t('inbox.task.followUp', { day: formatDate(followUpAt) })}</p>}
    </>
  );
}
