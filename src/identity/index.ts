export { CodeSenderModule, IdentityModule, PeopleModule } from './identity.module.js';
export { DemoUsers } from './demo-users.js';
export { MachineClients } from './machine-clients.js';
export type { MachineClient } from './machine-clients.js';
export { basicCredentials, clientOfHeader } from './authorization-header.js';
export { REQUEST_RATES } from './sessions/request-limits.js';
export { runClients } from './run-clients.js';
export { allows, scopes } from './scopes.js';
export type { Scope } from './scopes.js';
