import type { Clock } from '../clock.js';
import type { Database, Tx } from '../database/index.js';
import type { PersonalData } from '../personal-data/index.js';
import type { AuditEntry, Outcome } from './audit-entry.js';

interface AuditParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly personalData: PersonalData;
}

interface Done {
  readonly thing: AuditEntry['thing'];
  readonly acts: readonly string[];
  /** Only entries that tell this detail count; with a value, only those that tell this value. */
  readonly detail: { readonly name: string; readonly value?: string };
}

interface Waiting {
  readonly row: readonly unknown[];
  readonly written: () => void;
  readonly failed: (error: unknown) => void;
}

const COLUMNS = 'at, actor, on_behalf_of, act, thing_kind, thing_id, unit, address_hash, session_hash, outcome, details';
const INSERT_ONE = `INSERT INTO audit_entry (${COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`;
const INSERT_SOME = `INSERT INTO audit_entry (${COLUMNS}) SELECT * FROM unnest($1::timestamptz[], $2::text[], $3::text[], $4::text[], $5::text[],
  $6::text[], $7::text[], $8::bytea[], $9::bytea[], $10::text[], $11::jsonb[])`;
const perStatement = 500;

/** The trail of who saw and did what; what is written stays, and is chained within minutes. */
export class Audit {
  private readonly waiting: Waiting[] = [];
  private writing: Promise<void> | undefined;

  constructor(private readonly parts: AuditParts) {}

  /** Writes down an act in the act's own transaction: both happened, or neither. */
  record(tx: Tx, entry: AuditEntry): void {
    tx.write(INSERT_ONE, this.rowOf(entry, 'done'));
  }

  /** Writes down that something was shown; it may be shown once this has resolved. */
  viewed(entry: AuditEntry): Promise<void> {
    return this.alone(this.rowOf(entry, 'done'));
  }

  /** Writes down what was refused, outside any transaction: that one is rolled back. */
  refused(entry: AuditEntry): Promise<void> {
    return this.alone(this.rowOf(entry, 'refused'));
  }

  /** Who did one of the acts to the thing last, and when; null when the trail knows of none. */
  async lastDone({ thing, acts, detail }: Done): Promise<{ readonly actor: string; readonly at: Date } | null> {
    const [entry] = await this.parts.database.query<{ actor: string; at: Date }>(
      `SELECT actor, at FROM audit_entry WHERE thing_kind = $1 AND thing_id = $2 AND act = ANY ($3::text[]) AND outcome = 'done'
         AND details ? $4 AND ($5::text IS NULL OR details ->> $4 = $5) ORDER BY at DESC, seq DESC LIMIT 1`,
      [thing.kind, thing.id, acts, detail.name, detail.value ?? null],
    );
    return entry ?? null;
  }

  private rowOf(entry: AuditEntry, outcome: Outcome): unknown[] {
    const { actor, onBehalfOf, act, thing, unit, address, session, details = {} } = entry;
    const { clock, personalData } = this.parts;
    const hashed = (kind: string, text?: string): Buffer | null => (text === undefined ? null : personalData.hash(kind, text));
    const hashes = [hashed('audit address', address), hashed('audit session', session)];
    return [clock.now(), actor, onBehalfOf ?? null, act, thing.kind, thing.id, unit ?? null, ...hashes, outcome, JSON.stringify(details)];
  }

  /** While one statement is under way the next entries gather: many views at once cost few round trips. */
  private alone(row: readonly unknown[]): Promise<void> {
    return new Promise((written, failed) => {
      this.waiting.push({ row, written, failed });
      this.writing ??= this.writeAll();
    });
  }

  private async writeAll(): Promise<void> {
    while (this.waiting.length > 0) await this.write(this.waiting.splice(0, perStatement));
    this.writing = undefined;
  }

  /** One entry that cannot be stored must not take the others with it. */
  private async write(some: readonly Waiting[]): Promise<void> {
    try {
      await this.parts.database.query(INSERT_SOME, COLUMNS.split(', ').map((_, place) => some.map(({ row }) => row[place])));
      for (const { written } of some) written();
    } catch (error) {
      if (some.length === 1) some[0]?.failed(error);
      else for (const one of some) await this.write([one]);
    }
  }
}
