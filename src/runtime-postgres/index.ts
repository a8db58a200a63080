export { Runtime } from './runtime.js';
export { RuntimeModule } from './runtime.module.js';
export type { Deployed } from './deployments.js';
export type { EvaluatedDecisionAnswer } from './decisions.js';
export type { CreateInstance, CreatedInstance } from './instances.js';
export { BackgroundModule } from './background.module.js';
export type { ActivatedJob } from './job-activation.js';
export type { JobHandlers, JobOutcome } from './job-runner.js';
export type { BatchItem, BatchPlan } from './batch-item.js';
