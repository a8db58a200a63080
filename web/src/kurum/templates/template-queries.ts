import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import type { paths } from '../../api/schema.js';

export type MessageKind = paths['/api/kurum/sablonlar/{key}']['get']['responses']['200']['content']['application/json'];
export type Template = MessageKind['templates'][number];

export const kindsQuery = queryOptions({ queryKey: ['templates', 'all'], queryFn: async () => (await answerOf(api.GET('/api/kurum/sablonlar'))).kinds });
export const kindQuery = (key: string) => queryOptions({ queryKey: ['templates', 'one', key], queryFn: () => answerOf(api.GET('/api/kurum/sablonlar/{key}', { params: { path: { key } } })) });
