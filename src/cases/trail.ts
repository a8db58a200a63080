import type { Actor, Act } from '../permissions/index.js';
import type { AuditEntry } from '../platform/audit/index.js';

interface Told {
  readonly act: Act;
  readonly thing: AuditEntry['thing'];
  readonly onBehalfOf?: string | null;
  readonly unit?: string | null;
  readonly details?: AuditEntry['details'];
}

/** An entry of the audit, in the name of who asks. */
export function entryOf({ personId, sessionId }: Actor, { act, thing, onBehalfOf, unit, details }: Told): AuditEntry {
  return { actor: personId, session: sessionId, act, thing, onBehalfOf: onBehalfOf ?? undefined, unit: unit ?? undefined, ...(details ? { details } : {}) };
}
