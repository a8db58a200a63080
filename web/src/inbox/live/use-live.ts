import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { renewSession } from '../../shell/session.js';
import { countsQuery, taskQuery } from '../queries.js';
import { listenToTasks, type LiveEvent } from './live-stream.js';

/** What comes at once is looked at together. */
const GATHER_MS = 400;

interface Live {
  readonly onChange: (changed: readonly LiveEvent[]) => void;
  readonly onLook: (event: LiveEvent & { readonly is: 'look' }) => void;
}

/** Hears of changes for as long as the page is open; answers whether it can hear. */
export function useLive(live: Live): boolean {
  const queries = useQueryClient();
  const latest = useRef(live);
  latest.current = live;
  const [isHearing, setHearing] = useState(true);
  useEffect(() => {
    let gathered: LiveEvent[] = [];
    let timer = 0;
    const flush = (): void => {
      const events = gathered;
      [gathered, timer] = [[], 0];
      void queries.invalidateQueries({ queryKey: countsQuery.queryKey });
      const anything = events.some(({ is }) => is === 'reload');
      if (anything) void queries.invalidateQueries({ queryKey: ['tasks', 'one'] });
      for (const event of events) if (event.is === 'task' || event.is === 'gone') void queries.invalidateQueries({ queryKey: taskQuery(event.key).queryKey });
      latest.current.onChange(events);
    };
    const stop = listenToTasks((event) => {
      if (event.is === 'ready' || event.is === 'away') return setHearing(event.is === 'ready');
      if (event.is === 'over') return void renewSession();
      if (event.is === 'look') return latest.current.onLook(event);
      if (event.is === 'reload') setHearing(true);
      gathered.push(event);
      timer ||= window.setTimeout(flush, GATHER_MS);
    });
    return () => {
      window.clearTimeout(timer);
      stop();
    };
  }, [queries]);
  return isHearing;
}
