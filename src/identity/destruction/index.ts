export { Destruction, MONTHS_BETWEEN } from './destruction.js';
export { DestructionController } from './destruction.controller.js';
export { DestructionKeeper } from './destruction-keeper.js';
export { DestructionLog } from './destruction-log.js';
export { RetentionRules } from './retention-rules.js';
