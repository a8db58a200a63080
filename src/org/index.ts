export { ROLES } from './memberships/roles.js';
export type { Capacity, Role } from './memberships/roles.js';
