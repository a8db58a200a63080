import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { demand, may, type Actor } from '../../permissions/index.js';
import { Clock, Database, Refusal, type Tx } from '../../platform/index.js';
import { lockSeen } from '../seen-version.js';
import { KurumTrail } from '../trail.js';
import type { ADD_SECTOR, CHANGE_SECTOR, Sector } from './shapes.js';

type Stored = Omit<Sector, 'mayChange'>;

const SECTOR = 'SELECT id, name, il_code AS il, place, version FROM sector WHERE NOT is_removed';

/** Açık Kapı's sectors, of the country and of provinces. */
@Injectable()
export class Sectors {
  constructor(private readonly database: Database, private readonly clock: Clock, private readonly trail: KurumTrail) {}

  async list(actor: Actor | undefined, il: number | null): Promise<Sector[]> {
    const rows = await this.database.query<Stored>(`${SECTOR} AND (il_code IS NULL OR il_code = $1) ORDER BY place, name COLLATE "tr-x-icu", id`, [il]);
    return rows.map((row) => ({ ...row, mayChange: may(actor, 'sector.change', { il: row.il }) }));
  }

  add(actor: Actor, { name, il, place }: z.output<typeof ADD_SECTOR>): Promise<Sector> {
    demand(actor, 'sector.change', { il });
    return this.write(actor, 'add', async (tx) => {
      const rows = await tx.query<{ id: string }>(
        'INSERT INTO sector (name, il_code, place, changed_by, changed_at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING RETURNING id',
        [name, il, place, actor.personId, this.clock.now()],
      );
      if (!rows[0]) throw new Refusal('NAME_TAKEN');
      return rows[0].id;
    });
  }

  change(actor: Actor, { id, version, name, place }: z.output<typeof CHANGE_SECTOR> & { readonly id: string }): Promise<Sector> {
    return this.write(actor, 'change', async (tx) => {
      const { il } = await this.lock(tx, actor, { id, version });
      const [other] = await tx.query('SELECT FROM sector WHERE NOT is_removed AND tr_fold(name) = tr_fold($1) AND il_code IS NOT DISTINCT FROM $2::smallint AND id <> $3', [name, il, id]);
      if (other) throw new Refusal('NAME_TAKEN');
      await tx.query('UPDATE sector SET name = $2, place = $3, changed_by = $4, changed_at = $5, version = version + 1 WHERE id = $1', [id, name, place, actor.personId, this.clock.now()]);
      return id;
    });
  }

  /** Applications that name it keep it; nobody can choose it any more. */
  async remove(actor: Actor, { id, version }: { readonly id: string; readonly version: number }): Promise<void> {
    await this.database.transaction(async (tx) => {
      await this.lock(tx, actor, { id, version });
      await tx.query('UPDATE sector SET is_removed = true, changed_by = $2, changed_at = $3, version = version + 1 WHERE id = $1', [id, actor.personId, this.clock.now()]);
      this.trail.did(tx, actor, { act: 'sector.change', thing: { kind: 'sector', id }, details: { change: 'remove' } });
    });
  }

  private async lock(tx: Tx, actor: Actor, { id, version }: { readonly id: string; readonly version: number }): Promise<Stored> {
    const [sector] = await tx.query<Stored>(`${SECTOR} AND id = $1`, [id]);
    if (!sector) throw new Refusal('NOT_FOUND');
    demand(actor, 'sector.change', { il: sector.il });
    await lockSeen(tx, 'sector', { id, version });
    return sector;
  }

  private write(actor: Actor, change: string, work: (tx: Tx) => Promise<string>): Promise<Sector> {
    return this.database.transaction(async (tx) => {
      const id = await work(tx);
      this.trail.did(tx, actor, { act: 'sector.change', thing: { kind: 'sector', id }, details: { change } });
      const [row] = await tx.query<Stored>(`${SECTOR} AND id = $1`, [id]);
      return { ...(row as Stored), mayChange: true };
    });
  }
}
