export { Runtime } from './runtime.js';
export { RuntimeModule } from './runtime.module.js';
export type { Deployed, DeployFile } from './deployments.js';
export type { EvaluatedDecisionAnswer } from './decisions.js';
export type { CreateInstance, CreatedInstance } from './instances.js';
export type { TaskChanges } from './tasks.js';
