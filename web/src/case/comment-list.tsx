import { useTranslation } from 'react-i18next';
import { formatDateTime } from '../ui/formats.js';
import type { CaseView } from './case-queries.js';

export function CommentList({ comments }: Pick<CaseView, 'comments'>) {
  const { t } = useTranslation();
  if (comments.length === 0) return <p className="case-none">{t('inbox.task.noComments')}</p>;
  return (
    <ul className="case-comments">
      {comments.map(({ id, at, author, text }) => <li key={id}><p><strong>{author.name ?? '—'}</strong> <time dateTime={at}>{formatDateTime(at)}</time></p><p className="case-text">{text}</p></li>)}
    </ul>
  );
}
