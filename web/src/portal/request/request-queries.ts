import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import type { paths } from '../../api/schema.js';

export type RequestForm = paths['/api/portal/basvuru']['get']['responses']['200']['content']['application/json'];
export type Kept = RequestForm['documents'][number];
export type Alike = paths['/api/portal/basvuru/benzerler']['post']['responses']['200']['content']['application/json']['rows'];

/** What the form shows, and the draft as it is now: never an older one. */
export const formQuery = queryOptions({
  queryKey: ['portal', 'basvuru'], gcTime: 0, staleTime: Infinity, refetchOnWindowFocus: false, queryFn: () => answerOf(api.GET('/api/portal/basvuru')),
});
