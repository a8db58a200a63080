import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { demand, type Actor } from '../../permissions/index.js';
import { Clock, Database, Refusal, type Tx } from '../../platform/index.js';
import { lockSeen } from '../seen-version.js';
import { faulty } from '../shapes.js';
import { KurumTrail } from '../trail.js';
import type { ADD, ASKED, CHANGE, Content, Kept, READ } from './shapes.js';

type Asked = z.output<typeof ASKED>;

const TODAY = `($1::timestamptz AT TIME ZONE 'Europe/Istanbul')::date`;
const IS_PUBLISHED = `(c.publish_from <= ${TODAY} AND (c.publish_to IS NULL OR c.publish_to > ${TODAY}))`;
const SHOWN = 'c.id, c.kind, c.slug, c.title, c.body, c.link, c.publish_from::text AS "publishFrom", c.place';
const KEPT = `${SHOWN}, c.publish_to::text AS "publishTo", ${IS_PUBLISHED} AS "isPublished", c.version, p.given_name || ' ' || p.family_name AS "changedBy",
  to_char(c.changed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "changedAt"`;
/** Texts in the order an admin gave; of those in no order, the newest first. */
const ORDER = 'ORDER BY c.kind, c.place, c.publish_from DESC, c.title COLLATE "tr-x-icu", c.id';

/** The texts of the public pages. */
@Injectable()
export class Contents {
  constructor(private readonly database: Database, private readonly clock: Clock, private readonly trail: KurumTrail) {}

  /** What everybody reads today. */
  published({ kind, slug, most, withoutBody = false }: z.output<typeof READ> & { readonly slug?: string }): Promise<Content[]> {
    const shown = withoutBody ? SHOWN.replace('c.body', `'' AS body`) : SHOWN;
    return this.database.query<Content>(
      `SELECT ${shown} FROM site_content c WHERE ${IS_PUBLISHED} AND ($2::text IS NULL OR c.kind = $2) AND ($3::text IS NULL OR c.slug = $3) ${ORDER} LIMIT $4`,
      [this.clock.now(), kind ?? null, slug ?? null, most],
    );
  }

  /** With what is not published yet, or no more. */
  all(actor: Actor, { kind }: Asked): Promise<Kept[]> {
    demand(actor, 'content.change');
    return this.kept(this.database, '($2::text IS NULL OR c.kind = $2)', kind ?? null);
  }

  async add(actor: Actor, sent: z.output<typeof ADD>): Promise<Kept> {
    demand(actor, 'content.change');
    return this.write(actor, { ...sent, change: 'add' }, async (tx) => {
      const rows = await tx.query<{ id: string }>(
        `INSERT INTO site_content (kind, slug, title, body, link, publish_from, publish_to, place, changed_by, changed_at)
         VALUES ($2, $3, $4, $5, $6, coalesce($7::date, ${TODAY}), $8, $9, $10, $1) ON CONFLICT (kind, slug) DO NOTHING RETURNING id`,
        [...this.values(sent), actor.personId],
      );
      if (!rows[0]) throw new Refusal('NAME_TAKEN');
      return rows[0].id;
    });
  }

  /** Who saw an older text is told who changed it since, and when. */
  async change(actor: Actor, { id, version, ...sent }: z.output<typeof CHANGE> & { readonly id: string }): Promise<Kept> {
    demand(actor, 'content.change');
    return this.write(actor, { ...sent, change: 'change' }, async (tx) => {
      await lockSeen(tx, 'site_content', { id, version });
      const [other] = await tx.query('SELECT FROM site_content WHERE kind = $1 AND slug = $2 AND id <> $3', [sent.kind, sent.slug, id]);
      if (other) throw new Refusal('NAME_TAKEN');
      await tx.query(
        `UPDATE site_content SET kind = $2, slug = $3, title = $4, body = $5, link = $6, publish_from = $7::date, publish_to = $8, place = $9,
           changed_by = $10, changed_at = $1, version = version + 1 WHERE id = $11`,
        [...this.values(sent), actor.personId, id],
      );
      return id;
    });
  }

  async remove(actor: Actor, { id, version }: { readonly id: string; readonly version: number }): Promise<void> {
    demand(actor, 'content.change');
    await this.database.transaction(async (tx) => {
      await lockSeen(tx, 'site_content', { id, version });
      await tx.query('DELETE FROM site_content WHERE id = $1', [id]);
      this.trail.did(tx, actor, { act: 'content.change', thing: { kind: 'content', id }, details: { change: 'remove' } });
    });
  }

  private write(actor: Actor, { change, publishFrom, publishTo }: { change: string; publishFrom?: string | undefined; publishTo?: string | null | undefined }, work: (tx: Tx) => Promise<string>): Promise<Kept> {
    if (publishFrom && publishTo && publishTo <= publishFrom) throw faulty('publishTo', 'period');
    return this.database.transaction(async (tx) => {
      const id = await work(tx);
      this.trail.did(tx, actor, { act: 'content.change', thing: { kind: 'content', id }, details: { change } });
      return (await this.kept(tx, 'c.id = $2', id))[0] as Kept;
    });
  }

  private values({ kind, slug, title, body, link, publishFrom, publishTo, place }: z.output<typeof ADD>): unknown[] {
    return [this.clock.now(), kind, slug, title, body, link ?? null, publishFrom ?? null, publishTo ?? null, place];
  }

  private kept(source: Pick<Tx, 'query'>, condition: string, value: unknown): Promise<Kept[]> {
    return source.query<Kept>(`SELECT ${KEPT} FROM site_content c LEFT JOIN person p ON p.id = c.changed_by WHERE ${condition} ${ORDER} LIMIT 1000`, [this.clock.now(), value]);
  }
}
