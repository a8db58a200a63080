export { MachineClients } from './machine-clients.js';
export type { IssuedToken, MachineClient } from './machine-clients.js';
export { basicCredentials, clientOfHeader } from './authorization-header.js';
export { runClients } from './run-clients.js';
export { allows, scopes } from './scopes.js';
export type { Scope } from './scopes.js';
