/** Every command of the runtime, one file each: a store in, an `Advance` out, all in the store's transaction. */
export { cancelInstance } from './cancel-instance.js';
export { completeWait, type CompleteWait } from './complete-wait.js';
export { continueInstance } from './continue-instance.js';
export { createInstance, type CreateInstance } from './create-instance.js';
export { failJob, type FailJob } from './fail-job.js';
export { fireTimer, type FireTimer } from './fire-timer.js';
export { migrateInstance, type MigrateInstance } from './migrate-instance.js';
export { modifyInstance, type ModifyInstance } from './modify-instance.js';
export { resolveIncident, type ResolveIncident } from './resolve-incident.js';
export { setVariables, type SetVariables } from './set-variables.js';
export { throwJobError, type ThrowJobError } from './throw-job-error.js';
