export { People } from './people.js';
export type { Contact, Muhtar, MuhtarOffice, NewPerson, Person, PersonChange } from './person.js';
export type { By } from '../trail.js';
