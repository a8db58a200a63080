export type { Actor } from './actor.js';
export { demand, may, mayEver, rowsOf } from './may.js';
export type { Columns, Condition, Thing } from './reach.js';
export { RULES } from './rules.js';
export type { Act } from './rules.js';
export { ActOf, Asked, Does, InPath, Routes, Sent, TheActor } from './routes.js';
