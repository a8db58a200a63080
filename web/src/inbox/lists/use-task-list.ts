import { useInfiniteQuery, useQueryClient, type InfiniteData } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { LiveEvent } from '../live/live-stream.js';
import { listOf, tasksQuery, type Sieve, type TaskRow, type TaskRows } from '../queries.js';

const MOST_ROWS = 200;
type Change = (row: TaskRow) => TaskRow | null;

/** A list that stands still: what changes is written into its rows, what is new waits to be asked for. */
export function useTaskList(sieve: Sieve) {
  const queries = useQueryClient();
  const options = tasksQuery(sieve);
  const query = useInfiniteQuery(options);
  const rows = query.data?.pages.flatMap((page) => page.rows);
  /** Null: there may be some, and nobody could tell. */
  const [fresh, setFresh] = useState<number | null>(0);
  const name = JSON.stringify(sieve);
  const latest = useRef(name);
  latest.current = name;
  useEffect(() => setFresh(0), [name]);

  const change = (each: Change): void => {
    queries.setQueryData(options.queryKey, (data: InfiniteData<TaskRows> | undefined) => data && {
      ...data, pages: data.pages.map((page) => ({ ...page, rows: page.rows.flatMap((row) => each(row) ?? []) })),
    });
  };

  const renew = async (): Promise<void> => {
    await query.refetch();
    setFresh(0);
  };

  /** An empty list has nothing that could jump. */
  const look = async (): Promise<void> => {
    if (!rows) return;
    if (rows.length === 0) return renew();
    try {
      const { rows: now } = await listOf(sieve, { limit: query.hasNextPage ? Math.min(rows.length, MOST_ROWS) : MOST_ROWS });
      if (latest.current !== name) return;
      change((row) => now.find(({ key }) => key === row.key) ?? row);
      const shown = new Set(rows.map(({ key }) => key));
      setFresh(now.filter(({ key }) => !shown.has(key)).length);
    } catch {
      setFresh(null);
    }
  };

  const hear = (events: readonly LiveEvent[]): void => {
    const told = new Map(events.flatMap((event) => (event.is === 'task' ? [[event.key, event] as const] : [])));
    change((row) => {
      const { assignee, state } = told.get(row.key) ?? row;
      return { ...row, assignee, state };
    });
    void look();
  };

  return { query, rows, fresh, renew, hear, drop: (key: string) => change((row) => (row.key === key ? null : row)) };
}

export type TaskList = ReturnType<typeof useTaskList>;
