import { Injectable } from '@nestjs/common';
import type { Act, Actor } from '../permissions/index.js';
import { Database, type Tx } from '../platform/index.js';
import { Audit, type AuditEntry } from '../platform/audit/index.js';

interface ListShown {
  readonly act: Act;
  readonly kind: string;
  /** Only which were used is written down: somebody may have looked for a name. */
  readonly filters: Readonly<Record<string, unknown>>;
  readonly rows: number;
}

interface Told {
  readonly act: Act;
  readonly thing: AuditEntry['thing'];
  readonly details?: AuditEntry['details'];
}

/** What this desk writes into the audit. */
@Injectable()
export class KurumTrail {
  constructor(private readonly audit: Audit, private readonly database: Database) {}

  /** Both happen, the act and its entry, or neither. */
  did(tx: Tx, actor: Actor, told: Told): void {
    this.audit.record(tx, entryOf(actor, told));
  }

  /** An act that was a transaction of its own. */
  async hasDone(actor: Actor, told: Told): Promise<void> {
    await this.database.transaction(async (tx) => this.did(tx, actor, told));
  }

  /** To be waited for before it is shown. */
  saw(actor: Actor, told: Told): Promise<void> {
    return this.audit.viewed(entryOf(actor, told));
  }

  /** One entry for all that a page of a list shows, to be waited for the same way. */
  sawList(actor: Actor, { act, kind, filters, rows }: ListShown): Promise<void> {
    const by = Object.keys(filters).filter((name) => filters[name] !== undefined).sort().join(' ');
    return this.saw(actor, { act, thing: { kind, id: 'list' }, details: { by, rows } });
  }
}

/** Whose authority was used is told when the actor has none of their own here. */
function entryOf({ personId, sessionId, capacities }: Actor, { act, thing, details }: Told): AuditEntry {
  const [first] = capacities;
  const onBehalfOf = capacities.every((capacity) => capacity.onBehalfOf !== null) ? first?.onBehalfOf ?? undefined : undefined;
  return { actor: personId, session: sessionId, onBehalfOf, unit: first?.detsisNo, act, thing, ...(details ? { details } : {}) };
}
