export { openStorage } from './open-storage.js';
export { newKey } from './storage.js';
export type { ByteRange, DocumentStorage } from './storage.js';
