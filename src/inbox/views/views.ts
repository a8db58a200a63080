import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { demand, rowsOf, type Actor } from '../../permissions/index.js';
import { Clock, Database, Refusal, type Tx } from '../../platform/index.js';
import { Audit } from '../../platform/audit/index.js';
import type { ADD, CHANGE, View } from './shapes.js';

const MOST_OF_ONE = 100;
const COLUMNS = { personId: 'v.owner_id', detsisNo: 'v.detsis_no' };
const VIEW = `
  SELECT v.id, v.name, v.sieve, v.version, v.detsis_no IS NOT NULL AS "isShared", v.owner_id = $1 AS "isMine",
    json_build_object('id', p.id, 'name', p.given_name || ' ' || p.family_name) AS owner
  FROM saved_view v JOIN person p ON p.id = v.owner_id`;

interface Seen {
  readonly id: string;
  readonly version: number;
}

/** Görünümler: what people keep of their lists, for themselves or for their unit. */
@Injectable()
export class Views {
  constructor(private readonly database: Database, private readonly clock: Clock, private readonly audit: Audit) {}

  /** The asker's own, and what their unit shares, by name. */
  list(actor: Actor): Promise<View[]> {
    const { sql, params } = rowsOf(actor, 'view.read', { columns: COLUMNS, taken: 1 });
    return this.database.query<View>(`${VIEW} WHERE ${sql} ORDER BY v.name COLLATE "tr-x-icu", v.id LIMIT 500`, [actor.personId, ...params]);
  }

  add(actor: Actor, { name, sieve, isShared }: z.output<typeof ADD>): Promise<View> {
    return this.write(actor, 'add', async (tx) => {
      demand(actor, 'view.change', { personId: actor.personId });
      const [many] = await tx.query<{ count: number }>('SELECT count(*)::int AS count FROM saved_view WHERE owner_id = $1', [actor.personId]);
      if ((many?.count ?? 0) >= MOST_OF_ONE) throw new Refusal('VIEWS_TOO_MANY', { most: MOST_OF_ONE });
      const rows = await tx.query<{ id: string }>(
        'INSERT INTO saved_view (owner_id, detsis_no, name, sieve, changed_at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING RETURNING id',
        [actor.personId, isShared ? unitOf(actor) : null, name, JSON.stringify(sieve), this.clock.now()],
      );
      if (!rows[0]) throw new Refusal('NAME_TAKEN');
      return rows[0].id;
    });
  }

  change(actor: Actor, { id, version, name, sieve, isShared }: z.output<typeof CHANGE> & { readonly id: string }): Promise<View> {
    return this.write(actor, 'change', async (tx) => {
      await lockOwn(tx, actor, { id, version });
      const [other] = await tx.query('SELECT FROM saved_view WHERE owner_id = $1 AND tr_fold(name) = tr_fold($2) AND id <> $3', [actor.personId, name, id]);
      if (other) throw new Refusal('NAME_TAKEN');
      await tx.query(
        'UPDATE saved_view SET name = $2, sieve = $3, detsis_no = $4, changed_at = $5, version = version + 1 WHERE id = $1',
        [id, name, JSON.stringify(sieve), isShared ? unitOf(actor) : null, this.clock.now()],
      );
      return id;
    });
  }

  async remove(actor: Actor, seen: Seen): Promise<void> {
    await this.database.transaction(async (tx) => {
      await lockOwn(tx, actor, seen);
      await tx.query('DELETE FROM saved_view WHERE id = $1', [seen.id]);
      this.did(tx, actor, { id: seen.id, change: 'remove' });
    });
  }

  private write(actor: Actor, change: string, work: (tx: Tx) => Promise<string>): Promise<View> {
    return this.database.transaction(async (tx) => {
      const id = await work(tx);
      this.did(tx, actor, { id, change });
      const [view] = await tx.query<View>(`${VIEW} WHERE v.id = $2`, [actor.personId, id]);
      return view as View;
    });
  }

  private did(tx: Tx, { personId, sessionId }: Actor, { id, change }: { readonly id: string; readonly change: string }): void {
    this.audit.record(tx, { actor: personId, session: sessionId, act: 'view.change', thing: { kind: 'view', id }, details: { change } });
  }
}

/** A view somebody else keeps is as unknown as one that is not there. */
async function lockOwn(tx: Tx, actor: Actor, { id, version }: Seen): Promise<void> {
  const { sql, params } = rowsOf(actor, 'view.change', { columns: COLUMNS, taken: 1 });
  const [view] = await tx.query<{ version: number }>(`SELECT v.version FROM saved_view v WHERE v.id = $1 AND ${sql} FOR UPDATE`, [id, ...params]);
  if (!view) throw new Refusal('NOT_FOUND');
  if (view.version !== version) throw new Refusal('CONFLICT');
}

/** Who acts in no unit now shares with nobody. */
function unitOf({ capacities }: Actor): string {
  const [first] = capacities;
  if (!first) throw new Refusal('NOT_ALLOWED', { act: 'view.change' });
  return first.detsisNo;
}
