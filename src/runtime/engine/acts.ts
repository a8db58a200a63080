/** What a command may do to a woken run. */
export { activateElement, terminateElement } from './modification.js';
export { catches, throwFrom, type Thrown } from './throwing.js';
export { ElementFault } from './faults.js';
export { migrate, type ElementMapping } from './migration.js';
export { fire, trigger } from './trigger.js';
export { settle } from './settle.js';
