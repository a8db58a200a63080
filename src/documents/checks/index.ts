export { Bytes } from './bytes.js';
export { cleanName, endingOf } from './file-name.js';
export { canBeShown, checkHead, HEAD, kindOf } from './kinds.js';
export type { Kind } from './kinds.js';
