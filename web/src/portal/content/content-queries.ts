import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import type { paths } from '../../api/schema.js';

export type Content = paths['/api/kurum/icerik']['get']['responses']['200']['content']['application/json']['rows'][number];
type Kind = Content['kind'];

const KEPT_MS = 60_000;

/** What is published of a kind, its titles; `most` for the beginning of the list. */
export const titlesQuery = (kind: Kind, most?: number) => queryOptions({
  queryKey: ['portal', 'titles', kind, most ?? null], staleTime: KEPT_MS,
  queryFn: async () => (await answerOf(api.GET('/api/kurum/icerik', { params: { query: { kind, withoutBody: 'true', ...(most ? { most } : {}) } } }))).rows,
});

/** A short list with its texts. */
export const textsQuery = (kind: Kind, most: number) => queryOptions({
  queryKey: ['portal', 'texts', kind, most], staleTime: KEPT_MS,
  queryFn: async () => (await answerOf(api.GET('/api/kurum/icerik', { params: { query: { kind, most } } }))).rows,
});

export const textQuery = (kind: Kind, slug: string) => queryOptions({
  queryKey: ['portal', 'text', kind, slug], staleTime: KEPT_MS,
  queryFn: () => answerOf(api.GET('/api/kurum/icerik/{kind}/{slug}', { params: { path: { kind, slug } } })),
});
