export { AuditModule, AuditSealingModule } from './audit.module.js';
export { Audit } from './audit.js';
export { changedMeanwhile } from './changed-meanwhile.js';
export type { AuditEntry } from './audit-entry.js';
export { AuditSealer } from './audit-sealer.js';
export { runAudit } from './run-audit.js';
