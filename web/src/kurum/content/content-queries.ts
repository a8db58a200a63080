import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import type { paths } from '../../api/schema.js';

export type Kept = paths['/api/kurum/icerik/tumu']['get']['responses']['200']['content']['application/json']['rows'][number];
export type Kind = Kept['kind'];

export const contentQuery = (kind: Kind) => queryOptions({ queryKey: ['content', kind], queryFn: async () => (await answerOf(api.GET('/api/kurum/icerik/tumu', { params: { query: { kind } } }))).rows });
