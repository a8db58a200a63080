import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import type { paths } from '../../api/schema.js';
import type { Role } from '../../shell/session.js';

export type User = paths['/api/kurum/kullanicilar/{id}']['get']['responses']['200']['content']['application/json'];
export type Membership = User['memberships'][number];

/** Words of the address that narrow the list; the same go to its file. */
export interface UserFilters {
  readonly text?: string;
  readonly role?: Role;
  readonly detsisNo?: string;
  readonly il?: number;
  readonly isActive?: 'true' | 'false';
}

type Asked = Readonly<Record<string, string | undefined>>;

export function filtersOf(asked: Asked): UserFilters {
  const { ara, yetki, birim, il, durum } = asked;
  return {
    ...(ara ? { text: ara } : {}), ...(yetki ? { role: yetki as Role } : {}), ...(birim ? { detsisNo: birim } : {}), ...(il ? { il: Number(il) } : {}),
    ...(durum === 'etkin' ? { isActive: 'true' as const } : durum === 'pasif' ? { isActive: 'false' as const } : {}),
  };
}

export const usersQuery = (filters: UserFilters) => infiniteQueryOptions({
  queryKey: ['users', 'list', filters], initialPageParam: '',
  queryFn: ({ pageParam, signal }) => answerOf(api.GET('/api/kurum/kullanicilar', { signal, params: { query: { ...filters, limit: 50, ...(pageParam ? { after: pageParam } : {}) } } })),
  getNextPageParam: ({ next }) => next,
});

export const userQuery = (id: string) => queryOptions({ queryKey: ['users', 'one', id], queryFn: () => answerOf(api.GET('/api/kurum/kullanicilar/{id}', { params: { path: { id } } })) });

/** Contact data is never kept: each look is written down. */
export const contactOf = (id: string) => answerOf(api.GET('/api/kurum/kullanicilar/{id}/iletisim', { params: { path: { id } } }));

export function excelAddress(filters: UserFilters): string {
  const words = new URLSearchParams(Object.entries(filters).map(([name, value]) => [name, String(value)]));
  return `/api/kurum/kullanicilar/excel?${words}`;
}
