import { z } from 'zod';

import { milliseconds, tenantId, variables } from '../request/shapes.js';

const name = z.string().min(1, { error: 'must not be empty' }).max(1000);
const correlationKey = z.string().max(10_000).default('');

export const publication = z.strictObject({
  name,
  correlationKey,
  timeToLive: milliseconds.default(0),
  messageId: z.string().max(1000).optional(),
  variables: variables.default({}),
  tenantId: tenantId.optional(),
});

export const correlation = z.strictObject({ name, correlationKey, variables: variables.default({}), tenantId: tenantId.optional() });

export const signal = z.strictObject({ signalName: name, variables: variables.default({}), tenantId: tenantId.optional() });
