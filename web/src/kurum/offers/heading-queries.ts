import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import type { paths } from '../../api/schema.js';

type Top = paths['/api/kurum/hizmet-basliklari']['get']['responses']['200']['content']['application/json']['rows'][number];
export type Heading = Top['below'][number];
export type Term = NonNullable<Heading['term']>;

export const headingsQuery = queryOptions({ queryKey: ['headings'], queryFn: async () => (await answerOf(api.GET('/api/kurum/hizmet-basliklari'))).rows });
