import { Injectable } from '@nestjs/common';
import { Clock, Database, type Tx } from '../../platform/index.js';
import { Audit } from '../../platform/audit/index.js';
import { dueAmong, type DuePerson } from './due-people.js';

interface Run {
  readonly id: string;
  readonly reached: string;
}

/** At most six are allowed between two rounds; a round that comes late still keeps that. */
export const MONTHS_BETWEEN = 3;
const RECORD_YEARS = 3;
const AT_ONCE = 500;

/**
 * Destroys the records of people whose time is over, in rounds. Each step is one transaction with what is written down of it, so that
 * whenever a process dies nobody is counted twice and the round goes on where it was. Any number of processes may.
 */
@Injectable()
export class Destruction {
  constructor(private readonly database: Database, private readonly clock: Clock, private readonly audit: Audit) {}

  /** Finishes the round that is due, if one is. */
  async run(): Promise<void> {
    while (await this.step());
  }

  /** Answers whether there is more to do now. */
  step(atOnce = AT_ONCE): Promise<boolean> {
    const now = this.clock.now();
    return this.database.transaction(async (tx) => {
      const [lock] = await tx.query<{ isOurs: boolean }>(`SELECT pg_try_advisory_xact_lock(hashtextextended('destruction', 0)) AS "isOurs"`);
      const run = lock?.isOurs ? await currentRun(tx, now) : undefined;
      if (!run) return false;
      const ids = await tx.query<{ id: string }>('SELECT id FROM person WHERE destroyed_at IS NULL AND id > $1 ORDER BY id LIMIT $2', [run.reached, atOnce]);
      const last = ids.at(-1);
      if (!last) {
        await this.finish(tx, run, now);
        return false;
      }
      await destroy(tx, { run, now, due: await heldAndDue(tx, now, ids.map(({ id }) => id)) });
      await tx.query('UPDATE destruction_run SET reached = $2 WHERE id = $1', [run.id, last.id]);
      return true;
    });
  }

  private async finish(tx: Tx, { id }: Run, now: Date): Promise<void> {
    await tx.query('UPDATE destruction_run SET ended_at = $2 WHERE id = $1', [id, now]);
    await tx.query('DELETE FROM destruction_record WHERE kept_until <= $1', [now]);
    await tx.query(`DELETE FROM destruction_run r WHERE began_at <= $1::timestamptz - make_interval(years => ${RECORD_YEARS}) AND NOT EXISTS (SELECT FROM destruction_record WHERE run_id = r.id)`, [now]);
    const [done] = await tx.query<{ people: number }>('SELECT coalesce(sum(deleted + emptied), 0)::integer AS people FROM destruction_record WHERE run_id = $1', [id]);
    this.audit.record(tx, { actor: 'system', act: 'destruction.run', thing: { kind: 'destruction', id }, details: { people: done?.people ?? 0 } });
  }
}

async function currentRun(tx: Tx, now: Date): Promise<Run | undefined> {
  const [open] = await tx.query<Run>('SELECT id::text, reached FROM destruction_run WHERE ended_at IS NULL');
  if (open) return open;
  const [begun] = await tx.query<Run>(
    `INSERT INTO destruction_run (began_at) SELECT $1 WHERE NOT EXISTS (
       SELECT FROM destruction_run WHERE began_at > $1::timestamptz - make_interval(months => ${MONTHS_BETWEEN})) RETURNING id::text, reached`,
    [now],
  );
  return begun;
}

/** Asked twice: what began before the row was held is seen the second time, and nothing begins while it is. */
async function heldAndDue(tx: Tx, now: Date, ids: readonly string[]): Promise<DuePerson[]> {
  const due = await dueAmong(tx, now, ids);
  if (due.length === 0) return [];
  const held = await tx.query<{ id: string }>('SELECT id FROM person WHERE id = ANY ($1::uuid[]) ORDER BY id FOR UPDATE SKIP LOCKED', [due.map(({ id }) => id)]);
  return dueAmong(tx, now, held.map(({ id }) => id));
}

async function destroy(tx: Tx, { run, now, due }: { readonly run: Run; readonly now: Date; readonly due: readonly DuePerson[] }): Promise<void> {
  if (due.length === 0) return;
  const fates = await tx.query<{ subject: string; fate: string; people: number }>(
    `SELECT subject, fate, count(*)::integer AS people FROM (
       SELECT d.subject, destroy_person(d.id, $3) AS fate FROM unnest($1::uuid[], $2::text[]) AS d (id, subject) OFFSET 0) AS done GROUP BY subject, fate`,
    [due.map(({ id }) => id), due.map(({ subject }) => subject), now],
  );
  for (const { subject, fate, people } of fates) {
    await tx.query(
      `INSERT INTO destruction_record AS r (run_id, subject, file_plan_code, keep_months, deleted, emptied, last_at, kept_until)
       SELECT $1, subject, file_plan_code, keep_months, $3, $4, $5, $5::timestamptz + make_interval(years => ${RECORD_YEARS}) FROM retention_rule WHERE subject = $2
       ON CONFLICT (run_id, subject, file_plan_code, keep_months) DO UPDATE
         SET deleted = r.deleted + excluded.deleted, emptied = r.emptied + excluded.emptied, last_at = excluded.last_at, kept_until = excluded.kept_until`,
      [run.id, subject, fate === 'deleted' ? people : 0, fate === 'emptied' ? people : 0, now],
    );
  }
}
