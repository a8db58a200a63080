export { ROLES } from './memberships/roles.js';
export type { Capacity, Role } from './memberships/roles.js';
export { OrgModule } from './org.module.js';
export { Places } from './places/places.js';
export { demoTree } from './units/demo-tree.js';
export { runUnits } from './units/run-units.js';
export { UnitChanges } from './units/unit-changes.js';
export type { Unit } from './units/unit.js';
export { Units } from './units/units.js';
