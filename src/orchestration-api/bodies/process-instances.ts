import { z } from 'zod';

import { elementId, longKey, milliseconds, operationReference, processId, referenceOnly, tags, tenantId, variables } from '../request/shapes.js';

export const creation = z
  .strictObject({
    processDefinitionId: processId.optional(),
    processDefinitionKey: longKey.optional(),
    /** -1 is the latest one. */
    processDefinitionVersion: z.int().min(-1).max(2 ** 31 - 1).default(-1),
    variables: variables.default({}),
    tenantId: tenantId.optional(),
    operationReference: operationReference.optional(),
    startInstructions: z.array(z.strictObject({ elementId })).max(1000).default([]),
    runtimeInstructions: z
      .array(z.strictObject({ type: z.literal('TERMINATE_PROCESS_INSTANCE'), afterElementId: elementId }))
      .max(1000)
      .default([]),
    awaitCompletion: z.boolean().default(false),
    fetchVariables: z.array(z.string()).max(1000).optional(),
    requestTimeout: milliseconds.default(0),
    tags: tags.default([]),
  })
  .refine((asked) => (asked.processDefinitionId === undefined) !== (asked.processDefinitionKey === undefined), {
    error: 'must name either processDefinitionId or processDefinitionKey',
  });

export const cancellation = referenceOnly;

const mappingInstructions = z.array(z.strictObject({ sourceElementId: elementId, targetElementId: elementId })).min(1).max(10_000);

export const migrationPlan = z.strictObject({ mappingInstructions, targetProcessDefinitionKey: longKey });

export const migration = migrationPlan.extend({ operationReference: operationReference.optional() });

const variableInstruction = z.strictObject({ variables, scopeId: z.string().max(255).default('') });

export const modification = z.strictObject({
  operationReference: operationReference.optional(),
  activateInstructions: z
    .array(
      z.strictObject({
        elementId,
        variableInstructions: z.array(variableInstruction).max(1000).default([]),
        ancestorElementInstanceKey: longKey.optional(),
      }),
    )
    .max(1000)
    .default([]),
  terminateInstructions: z.array(z.strictObject({ elementInstanceKey: longKey })).max(1000).default([]),
});

export const moveInstructions = z.array(z.strictObject({ sourceElementId: elementId, targetElementId: elementId })).min(1).max(1000);
