import { z } from 'zod';

import { milliseconds, tenantId, textOfBytes, variables } from '../request/shapes.js';

const notEmpty = { error: 'must not be empty' };

/** Name, key and id share an index, whose entries hold 2704 bytes. */
const name = textOfBytes(500).min(1, notEmpty);
const correlationKey = textOfBytes(1000).default('');
const messageId = textOfBytes(1000);

export const publication = z.strictObject({
  name,
  correlationKey,
  timeToLive: milliseconds.default(0),
  messageId: messageId.optional(),
  variables: variables.default({}),
  tenantId: tenantId.optional(),
});

export const correlation = z.strictObject({ name, correlationKey, variables: variables.default({}), tenantId: tenantId.optional() });

export const signal = z.strictObject({ signalName: z.string().min(1, notEmpty).max(1000), variables: variables.default({}), tenantId: tenantId.optional() });
