import * as commands from './commands.js';

export type { Advance, RunEvent } from './advance.js';
export { compileDiagram, type CompiledProcess, type SavedTokens, type Wait } from './engine/index.js';
export { RuntimeRefusal } from './errors.js';
export { runtimeCodes } from './codes.js';
export { commands };
export { ElementFault, firstDue, nextDue } from './engine/index.js';
