import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import type { paths } from '../../api/schema.js';

export type Sector = paths['/api/kurum/sektorler']['get']['responses']['200']['content']['application/json']['rows'][number];

export const sectorsQuery = (il: number | null) => queryOptions({ queryKey: ['sectors', il], queryFn: async () => (await answerOf(api.GET('/api/kurum/sektorler', { params: { query: il ? { il } : {} } }))).rows });
