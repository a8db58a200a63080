export { People } from './people.js';
export type { Contact, MuhtarOffice, PersonChange } from './person.js';
