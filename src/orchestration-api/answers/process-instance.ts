import type { z } from 'zod';

import type { CreateInstance, CreatedInstance } from '../../runtime-postgres/index.js';
import type { creation, migrationPlan, modification } from '../bodies/process-instances.js';
import { InvalidArgument } from '../problems.js';

/** What the runtime is asked to start. */
export function toCreateInstance(asked: z.output<typeof creation>, actor: string): CreateInstance {
  if (asked.runtimeInstructions.length > 0) throw new InvalidArgument('runtimeInstructions are not supported');
  return {
    definitionKey: asked.processDefinitionKey,
    processId: asked.processDefinitionId,
    version: asked.processDefinitionVersion < 0 ? undefined : asked.processDefinitionVersion,
    variables: asked.variables,
    startAt: asked.startInstructions.map((start) => start.elementId),
    tags: asked.tags,
    actor,
  };
}

interface Outcome {
  readonly variables: Readonly<Record<string, unknown>>;
  readonly tags: readonly string[];
}

/** A started instance as Camunda writes it. */
export function toCreated(created: CreatedInstance, { variables, tags }: Outcome) {
  return {
    processInstanceKey: created.instanceKey,
    processDefinitionKey: created.definitionKey,
    processDefinitionId: created.processId,
    processDefinitionVersion: created.version,
    tenantId: '<default>',
    variables,
    tags,
  };
}

/** Which element becomes which. */
export function toMappings(instructions: z.output<typeof migrationPlan>['mappingInstructions']) {
  return instructions.map(({ sourceElementId, targetElementId }) => ({ from: sourceElementId, to: targetElementId }));
}

/** An operator's moves; an ancestor of -1 is none. */
export function toModification(instanceKey: string, asked: z.output<typeof modification>) {
  const activate = asked.activateInstructions.map(({ elementId, ancestorElementInstanceKey: ancestorKey, variableInstructions }) => ({
    elementId,
    ...(ancestorKey !== undefined && ancestorKey !== '-1' && { ancestorKey }),
    variables: variableInstructions.map(({ scopeId, variables }) => ({ scopeId, values: variables })),
  }));
  return { instanceKey, activate, terminate: asked.terminateInstructions.map((end) => end.elementInstanceKey), move: [] };
}
