import type { ActivatedJob } from '../../runtime-postgres/index.js';

/** A job in a worker's hands, as Camunda writes it. */
export function toActivatedJob(job: ActivatedJob) {
  return {
    jobKey: job.key,
    type: job.type,
    kind: 'BPMN_ELEMENT',
    listenerEventType: 'UNSPECIFIED',
    worker: job.worker,
    retries: job.retries,
    deadline: job.deadline.getTime(),
    customHeaders: job.headers,
    variables: job.variables,
    elementId: job.elementId,
    elementInstanceKey: job.elementKey,
    processInstanceKey: job.instanceKey,
    processDefinitionKey: job.definitionKey,
    processDefinitionId: job.processId,
    processDefinitionVersion: job.version,
    tenantId: '<default>',
  };
}
