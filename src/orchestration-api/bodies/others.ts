import { z } from 'zod';

import { decisionId, long, longKey, operationReference, referenceOnly, tenantId, variables } from '../request/shapes.js';

export const setVariables = z.strictObject({ variables, local: z.boolean().default(false), operationReference: operationReference.optional() });

/** A moment in milliseconds since 1970, up to the year 9999. */
export const pinClock = z.strictObject({ timestamp: long.refine((value) => value >= 0 && value < 253402300800000, { error: 'must be between 1970 and 9999' }) });

export const evaluation = z
  .strictObject({
    decisionDefinitionId: decisionId.optional(),
    decisionDefinitionKey: longKey.optional(),
    variables: variables.default({}),
    tenantId: tenantId.optional(),
  })
  .refine((asked) => (asked.decisionDefinitionId === undefined) !== (asked.decisionDefinitionKey === undefined), {
    error: 'must name either decisionDefinitionId or decisionDefinitionKey',
  });

export const reference = referenceOnly;
