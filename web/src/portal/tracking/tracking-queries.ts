import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import type { paths } from '../../api/schema.js';

export type Detail = paths['/api/portal/talepler/{key}']['get']['responses']['200']['content']['application/json'];
export type Row = paths['/api/portal/talepler']['get']['responses']['200']['content']['application/json']['rows'][number];
export type List = Row['list'];
export const LISTS = ['bekleyen', 'yonlendirilen', 'sonuclanan'] as const satisfies readonly List[];

export const requestsQuery = queryOptions({ queryKey: ['portal', 'talepler'], queryFn: async () => (await answerOf(api.GET('/api/portal/talepler'))).rows });
export const requestQuery = (key: string) => queryOptions({ queryKey: ['portal', 'talepler', key], queryFn: () => answerOf(api.GET('/api/portal/talepler/{key}', { params: { path: { key } } })) });
