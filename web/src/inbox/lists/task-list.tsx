import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { useKey } from '../../ui/keys.js';
import { Bulk } from '../actions/bulk.js';
import { usePicked } from '../actions/use-picked.js';
import { KeepView } from '../views/keep-view.js';
import { Filters } from './filters.js';
import { TaskTable } from './task-table.js';
import type { useCursor } from './use-cursor.js';
import type { TaskList as Listed } from './use-task-list.js';

interface Props {
  readonly list: Listed;
  readonly cursor: ReturnType<typeof useCursor>;
  readonly chosen: string | undefined;
  readonly onOpen: (key: string) => void;
  /** What was done last. */
  readonly said: string;
  readonly say: (sentence: string) => void;
  readonly isHearing: boolean;
}

/** The middle: filters, what is new, the rows, the next ones. */
export function TaskList({ list, cursor, chosen, onOpen, said, say, isHearing }: Props) {
  const { t } = useTranslation();
  const { query, rows = [] } = list;
  const picked = usePicked(rows);
  useKey('j', t('inbox.keys.next'), () => cursor.walk(1));
  useKey('k', t('inbox.keys.previous'), () => cursor.walk(-1));
  useKey('l', t('inbox.keys.list'), () => cursor.toList());
  useKey('y', t('inbox.keys.renew'), () => void list.renew());
  return (
    <div className="inbox-list" tabIndex={-1}>
      <Filters />
      <News {...{ list, said, isHearing }} />
      {query.error && <ProblemNotice problem={query.error} onRetry={list.renew} />}
      {picked.keys.size > 0 && <Bulk {...{ picked, say }} onDone={list.renew} />}
      {query.isPending && <Text role="status">{t('ui.loading')}</Text>}
      {query.data && rows.length === 0 && <div className="empty-list" role="status">{t('inbox.none')}</div>}
      {rows.length > 0 && <TaskTable {...{ rows, chosen, onOpen }} picked={picked.keys} onPick={picked.pick} onPickAll={picked.pickAll} onWalk={cursor.walk} />}
      {query.data && (
        <Group gap="sm" mt="xs">
          {rows.length > 0 && <Text size="sm" role="status">{t(query.hasNextPage ? 'inbox.shownMore' : 'inbox.shownAll', { count: rows.length })}</Text>}
          {query.hasNextPage && <Button size="compact-sm" variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>{t('inbox.more')}</Button>}
          <KeepView say={say} />
        </Group>
      )}
    </div>
  );
}

/** Keeps its place whether there is news or not. */
function News({ list: { fresh, renew }, said, isHearing }: Pick<Props, 'list' | 'said' | 'isHearing'>) {
  const { t } = useTranslation();
  return (
    <div className="inbox-news" role="status">
      {fresh !== 0 && <Button size="compact-sm" onClick={() => void renew()}>{fresh === null ? t('inbox.mayBeOld') : t('inbox.fresh', { count: fresh })}</Button>}
      {!isHearing && <p className="inbox-said inbox-late"><span aria-hidden="true">⚠</span> {t('inbox.notHearing')}</p>}
      {said && <p className="inbox-said"><span aria-hidden="true">✓</span> {said}</p>}
    </div>
  );
}
