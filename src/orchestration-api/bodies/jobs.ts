import { z } from 'zod';

import { long, milliseconds, operationReference, tenantId, variables } from '../request/shapes.js';

export const activation = z.strictObject({
  type: z.string().min(1).max(1000),
  worker: z.string().max(1000).default(''),
  timeout: milliseconds.refine((value) => value > 0, { error: 'must be greater than 0' }),
  maxJobsToActivate: z.int().min(1).max(10_000),
  fetchVariable: z.array(z.string()).max(1000).optional(),
  /** Below 0 means: do not wait. 0 means: the server's own patience. */
  requestTimeout: long.default(0),
  tenantIds: z.array(tenantId).optional(),
});

export const failure = z.strictObject({
  retries: z.int().min(0).max(1_000_000).default(0),
  errorMessage: z.string().max(100_000).optional(),
  retryBackOff: milliseconds.default(0),
  variables: variables.optional(),
});

export const bpmnError = z.strictObject({
  errorCode: z.string().min(1).max(1000),
  errorMessage: z.string().max(100_000).nullish(),
  variables: variables.nullish(),
});

/** Results speak to task listeners and ad-hoc subprocesses, whose jobs are never handed out: nothing would heed one. */
const result = z.null({ error: 'is not supported: no job here belongs to a task listener or an ad-hoc subprocess' });

export const completion = z.strictObject({ variables: variables.nullish(), result: result.optional() });

export const update = z.strictObject({
  changeset: z
    .strictObject({ retries: z.int().min(1).max(1_000_000).nullish(), timeout: milliseconds.nullish() })
    .refine(({ retries, timeout }) => typeof retries === 'number' || typeof timeout === 'number', { error: 'must change retries or timeout' }),
  operationReference: operationReference.optional(),
});
