import type { z } from 'zod';
import type { TaskQuery } from '../../cases/index.js';
import type { ASKED } from './shapes.js';

const DAY_MS = 86_400_000;
const SOON_DAYS = 3;
/** Calendar days back from now. */
const DAYS = { day: 1, week: 7, month: 30, quarter: 91 } as const;
/** Of a task: the diagrams' 1 and 2 are high, 3 is normal. */
const PRIORITIES = { high: { leastPriority: 70 }, normal: { leastPriority: 40, mostPriority: 69 }, low: { mostPriority: 39 } } as const;

type Asked = z.output<typeof ASKED>;

/** What the screen asks for, as the moments and numbers it means now. */
export function queryOf({ due, priority, opened, ...asked }: Asked, now: Date): TaskQuery {
  const after = (days: number): Date => new Date(now.getTime() + days * DAY_MS);
  return {
    ...Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined)),
    list: asked.list,
    ...(due === 'overdue' ? { isOverdue: true } : {}),
    ...(due === 'soon' ? { dueBefore: after(SOON_DAYS) } : {}),
    ...(priority ? PRIORITIES[priority] : {}),
    ...(opened ? { openedSince: after(-DAYS[opened]) } : {}),
  };
}
