import { QueryClient } from '@tanstack/react-query';
import { Problem } from '../api/client.js';

/** A refusal is an answer: asking again would not change it. */
export const queries = new QueryClient({
  defaultOptions: { queries: { retry: (failures, error) => failures < 2 && !(error instanceof Problem && error.status < 500), staleTime: 5_000 } },
});
