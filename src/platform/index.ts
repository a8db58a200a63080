export { Database } from './database/index.js';
export type { Tx } from './database/index.js';
