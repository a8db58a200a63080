export { People } from './people.js';
export type { Contact, MuhtarOffice, NewPerson, Person, PersonChange } from './person.js';
export type { By } from '../trail.js';
