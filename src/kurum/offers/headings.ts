import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { demand, type Actor } from '../../permissions/index.js';
import { Clock, Database, Refusal, type Tx } from '../../platform/index.js';
import { lockSeen } from '../seen-version.js';
import { faulty } from '../shapes.js';
import { KurumTrail } from '../trail.js';
import type { ADD_HEADING, CHANGE_HEADING, Heading } from './shapes.js';

type Fields = Omit<z.output<typeof ADD_HEADING>, 'parentId'>;
type Row = Omit<Heading, 'below'> & { readonly parentId: string | null };

const ROWS = `
  SELECT h.id, h.parent_id AS "parentId", h.name, CASE WHEN h.law IS NOT NULL THEN json_build_object('law', h.law, 'days', h.answer_days, 'dayKind', h.day_kind) END AS term,
    h.detsis_no AS "detsisNo", u.name AS "unitName", h.place, h.version
  FROM service_heading h LEFT JOIN unit u ON u.detsis_no = h.detsis_no WHERE NOT h.is_removed
  ORDER BY h.place, h.name COLLATE "tr-x-icu", h.id`;
const IS_THERE = 'SELECT parent_id FROM service_heading WHERE id = $1 AND NOT is_removed';

/** Headings of services with their sub-headings: how long the law gives for an answer, and who answers. */
@Injectable()
export class Headings {
  constructor(private readonly database: Database, private readonly clock: Clock, private readonly trail: KurumTrail) {}

  async list(): Promise<Heading[]> {
    const rows = await this.database.query<Row>(ROWS);
    const shown = ({ parentId: _, ...row }: Row): Omit<Heading, 'below'> => row;
    return rows.filter(({ parentId }) => parentId === null).map((row) => ({ ...shown(row), below: rows.filter(({ parentId }) => parentId === row.id).map(shown) }));
  }

  async add(actor: Actor, { parentId, ...fields }: z.output<typeof ADD_HEADING>): Promise<void> {
    await this.write(actor, 'add', async (tx) => {
      await this.refuseUnfit(tx, fields, { parentId, id: null });
      const rows = await tx.query<{ id: string }>(
        `INSERT INTO service_heading (name, law, answer_days, day_kind, detsis_no, place, changed_by, changed_at, parent_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         ON CONFLICT DO NOTHING RETURNING id`,
        [...valuesOf(fields), actor.personId, this.clock.now(), parentId],
      );
      if (!rows[0]) throw new Refusal('NAME_TAKEN');
      return rows[0].id;
    });
  }

  async change(actor: Actor, { id, version, ...fields }: z.output<typeof CHANGE_HEADING> & { readonly id: string }): Promise<void> {
    await this.write(actor, 'change', async (tx) => {
      const parentId = await this.lock(tx, { id, version });
      await this.refuseUnfit(tx, fields, { parentId, id });
      await tx.query(
        `UPDATE service_heading SET name = $1, law = $2, answer_days = $3, day_kind = $4, detsis_no = $5, place = $6, changed_by = $7, changed_at = $8,
           version = version + 1 WHERE id = $9`,
        [...valuesOf(fields), actor.personId, this.clock.now(), id],
      );
      return id;
    });
  }

  /** Cases that name it keep it; nobody can choose it any more. */
  async remove(actor: Actor, { id, version }: { readonly id: string; readonly version: number }): Promise<void> {
    await this.write(actor, 'remove', async (tx) => {
      await this.lock(tx, { id, version });
      const [below] = await tx.query('SELECT FROM service_heading WHERE parent_id = $1 AND NOT is_removed', [id]);
      if (below) throw new Refusal('HEADING_IN_USE');
      await tx.query('UPDATE service_heading SET is_removed = true, changed_by = $2, changed_at = $3, version = version + 1 WHERE id = $1', [id, actor.personId, this.clock.now()]);
      return id;
    });
  }

  private async lock(tx: Tx, { id, version }: { readonly id: string; readonly version: number }): Promise<string | null> {
    const [row] = await tx.query<{ parent_id: string | null }>(IS_THERE, [id]);
    if (!row) throw new Refusal('NOT_FOUND');
    await lockSeen(tx, 'service_heading', { id, version });
    return row.parent_id;
  }

  /** Two levels; a heading has a term, and names are told apart. One change of the list at a time. */
  private async refuseUnfit(tx: Tx, { name, term, detsisNo }: Fields, { parentId, id }: { readonly parentId: string | null; readonly id: string | null }): Promise<void> {
    if (parentId === null && term === null) throw faulty('term', 'missing');
    if (parentId !== null && id === null) {
      const [parent] = await tx.query<{ parent_id: string | null }>(`${IS_THERE} FOR SHARE`, [parentId]);
      if (!parent || parent.parent_id !== null) throw faulty('parentId', 'unknown');
    }
    if (detsisNo !== null && (await tx.query('SELECT FROM unit WHERE detsis_no = $1', [detsisNo])).length === 0) throw new Refusal('UNIT_UNKNOWN', { detsisNo });
    const [other] = await tx.query(
      'SELECT FROM service_heading WHERE NOT is_removed AND tr_fold(name) = tr_fold($1) AND parent_id IS NOT DISTINCT FROM $2::uuid AND id IS DISTINCT FROM $3::uuid', [name, parentId, id],
    );
    if (other) throw new Refusal('NAME_TAKEN');
  }

  private async write(actor: Actor, change: string, work: (tx: Tx) => Promise<string>): Promise<void> {
    demand(actor, 'service-heading.change');
    await this.database.transaction(async (tx) => {
      await tx.query(`SELECT pg_advisory_xact_lock(hashtext('service_heading'))`);
      const id = await work(tx);
      this.trail.did(tx, actor, { act: 'service-heading.change', thing: { kind: 'service-heading', id }, details: { change } });
    });
  }
}

const valuesOf = ({ name, term, detsisNo, place }: Fields): unknown[] => [name, term?.law ?? null, term?.days ?? null, term?.dayKind ?? null, detsisNo, place];
