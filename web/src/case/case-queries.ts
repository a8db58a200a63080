import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.js';
import type { paths } from '../api/schema.js';

export type CasePage = paths['/api/islemler/{key}']['get']['responses']['200']['content']['application/json'];
export type CaseView = CasePage['case'];
export type CaseDocument = CasePage['documents'][number];
export type Track = paths['/api/islemler/{key}/adimlar']['get']['responses']['200']['content']['application/json'];

const params = (key: string) => ({ params: { path: { key } } });
/** Opening a case is written down: it is asked for when it is opened. */
const still = { staleTime: Infinity, gcTime: 0, refetchOnWindowFocus: false, refetchOnReconnect: false } as const;

export const caseQuery = (key: string) => queryOptions({ queryKey: ['cases', 'one', key], queryFn: () => answerOf(api.GET('/api/islemler/{key}', params(key))), ...still });
export const trackQuery = (key: string) => queryOptions({ queryKey: ['cases', 'track', key], queryFn: () => answerOf(api.GET('/api/islemler/{key}/adimlar', params(key))), ...still });
