import * as acts from './acts.js';

export { acts };
export { begin, finish, wake } from './awake.js';
export { compileDiagram, type CompiledProcess } from './compile.js';
export type { SavedTokens } from './tokens.js';
export { ElementFault, type IncidentType } from './faults.js';
export type { InstanceIdentity } from './awake.js';
export type { Allowance, Run, RunSurroundings } from './run.js';
export type { ScopedVariables } from './variable-scopes.js';
export { firstDue, nextDue } from './timers.js';
export type { Wait } from './waits.js';
