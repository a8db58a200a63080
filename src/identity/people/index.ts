export { People } from './people.js';
export type { Contact, MuhtarOffice, PersonChange } from './person.js';
export { Limits } from '../sign-in/limits.js';
export type { Limit } from '../sign-in/limits.js';
export { networkOf } from '../sign-in/network-of.js';
