import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import type { paths } from '../../api/schema.js';

export type Muhtar = paths['/api/kurum/muhtarlar/{id}']['get']['responses']['200']['content']['application/json'];
type Asked = Readonly<Record<string, string | undefined>>;

export const muhtarsQuery = ({ ara, il, ilce, durum }: Asked) => infiniteQueryOptions({
  queryKey: ['muhtars', 'list', ara ?? '', il ?? '', ilce ?? '', durum ?? ''], initialPageParam: '',
  queryFn: ({ pageParam, signal }) => answerOf(api.GET('/api/kurum/muhtarlar', {
    signal, params: { query: {
      limit: 50, ...(ara ? { text: ara } : {}), ...(il ? { il: Number(il) } : {}), ...(ilce ? { ilce } : {}), ...(pageParam ? { after: pageParam } : {}),
      ...(durum ? { isActive: durum === 'etkin' ? 'true' as const : 'false' as const } : {}),
    } },
  })),
  getNextPageParam: ({ next }) => next,
});

export const muhtarQuery = (id: string) => queryOptions({ queryKey: ['muhtars', 'one', id], queryFn: () => answerOf(api.GET('/api/kurum/muhtarlar/{id}', { params: { path: { id } } })) });

/** Asked for one by one, and never kept: each look is written into the audit. */
export const contactQuery = (id: string) => queryOptions({ queryKey: ['muhtar-contact', id], gcTime: 0, staleTime: Infinity, queryFn: () => answerOf(api.GET('/api/kurum/muhtarlar/{id}/iletisim', { params: { path: { id } } })) });
