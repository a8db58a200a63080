import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.js';
import type { paths } from '../api/schema.js';

type Answer<Path extends keyof paths> = paths[Path] extends { get: { responses: { 200: { content: { 'application/json': infer Body } } } } } ? Body : never;

export type TaskRows = Answer<'/api/gorevler'>;
export type TaskRow = TaskRows['rows'][number];
export type TaskPage = Answer<'/api/gorevler/{key}'>;
export type Task = TaskPage['task'];
export type Counts = Answer<'/api/gorevler/sayilar'>;
export type View = Answer<'/api/gorevler/gorunumler'>['rows'][number];
export type Asked = Answer<'/api/gorevler/bilgi'>['rows'][number];
/** What a list shows: its own filters, as the server has them. */
export type Sieve = Omit<paths['/api/gorevler']['get']['parameters']['query'], 'after' | 'limit'>;

const PAGE_ROWS = 50;

/** A list changes on the screen when its reader says so, and never by itself. */
export const tasksQuery = (sieve: Sieve) => infiniteQueryOptions({
  queryKey: ['tasks', 'list', sieve],
  initialPageParam: '',
  queryFn: ({ pageParam, signal }) => listOf(sieve, { limit: PAGE_ROWS, ...(pageParam ? { after: pageParam } : {}) }, signal),
  getNextPageParam: ({ next }) => next ?? undefined,
  staleTime: Infinity, gcTime: 0, refetchOnWindowFocus: false, refetchOnReconnect: false,
});

interface Part {
  readonly limit: number;
  readonly after?: string;
}

export const listOf = (sieve: Sieve, part: Part, signal?: AbortSignal): Promise<TaskRows> =>
  answerOf(api.GET('/api/gorevler', { params: { query: { ...sieve, ...part } }, ...(signal ? { signal } : {}) }));

export const countsQuery = queryOptions({ queryKey: ['tasks', 'counts'], queryFn: () => answerOf(api.GET('/api/gorevler/sayilar')) });

export const taskQuery = (key: string) => queryOptions({
  queryKey: ['tasks', 'one', key],
  queryFn: () => answerOf(api.GET('/api/gorevler/{key}', { params: { path: { key } } })),
  // Opening a task is written down: it is asked for when it is opened or has changed.
  staleTime: Infinity, gcTime: 0, refetchOnWindowFocus: false, refetchOnReconnect: false,
});

export const applicantQuery = (key: string) => queryOptions({
  queryKey: ['tasks', 'applicant', key],
  queryFn: async () => {
    const { values } = await answerOf(api.GET('/api/gorevler/{key}/basvuran', { params: { path: { key } } }));
    return Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (value === null ? [] : [[name, value]])));
  },
  staleTime: Infinity, gcTime: 0, refetchOnWindowFocus: false, refetchOnReconnect: false,
});

export const viewsQuery = queryOptions({ queryKey: ['tasks', 'views'], queryFn: async () => (await answerOf(api.GET('/api/gorevler/gorunumler'))).rows });

export const informationKey = (key: string) => ['tasks', 'information', key] as const;
