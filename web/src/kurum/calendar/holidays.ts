import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import type { paths } from '../../api/schema.js';

export type Holiday = paths['/api/kurum/tatiller']['get']['responses']['200']['content']['application/json']['holidays'][number];

export const holidaysQuery = (year: number) => queryOptions({ queryKey: ['holidays', year], queryFn: async () => (await answerOf(api.GET('/api/kurum/tatiller', { params: { query: { year } } }))).holidays });

const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

/** A month as weeks from Monday to Sunday; null where another month's days stand. */
export function weeksOf(year: number, month: number): (string | null)[][] {
  const first = new Date(Date.UTC(year, month, 1));
  const blanks = (first.getUTCDay() + 6) % 7;
  const days = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const cells = Array.from({ length: Math.ceil((blanks + days) / 7) * 7 }, (_, at) => (at < blanks || at >= blanks + days ? null : dayOf(new Date(Date.UTC(year, month, at - blanks + 1)))));
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}
