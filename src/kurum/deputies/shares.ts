import { Injectable } from '@nestjs/common';
import { Memberships } from '../../org/index.js';
import { demand, type Actor } from '../../permissions/index.js';
import { Clock, Database, Refusal, type Tx } from '../../platform/index.js';
import { KurumTrail } from '../trail.js';
import type { Candidate, Share } from './shapes.js';

const OWN_HERE = `m.person_id = $1 AND m.detsis_no = ANY ($2::text[]) AND m.role = 'YETKILI'`;
const iso = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** A Yetkili's own authority, shared with exactly one colleague of the unit. */
@Injectable()
export class Shares {
  constructor(private readonly database: Database, private readonly clock: Clock, private readonly memberships: Memberships, private readonly trail: KurumTrail) {}

  /** What is shared of the actor's own authority, and with the actor. */
  list(actor: Actor, source: Pick<Tx, 'query'> = this.database): Promise<Share[]> {
    const person = (alias: string): string => `json_build_object('id', ${alias}.id, 'name', ${alias}.given_name || ' ' || ${alias}.family_name)`;
    return source.query<Share>(
      `SELECT a.id, a.membership_id AS "membershipId", ${person('o')} AS owner, ${person('c')} AS colleague, a.colleague_id AS "colleagueId", m.detsis_no AS "detsisNo",
         u.name AS "unitName", ${iso('a.valid_from')} AS "validFrom", ${iso('a.valid_to')} AS "validTo", a.version,
         coalesce(a.valid_to <= $2, false) AS "isOver", o.id = $1 AS "isMine"
       FROM authority_share a JOIN membership m ON m.id = a.membership_id JOIN membership n ON n.id = a.colleague_id
         JOIN unit u ON u.detsis_no = m.detsis_no JOIN person o ON o.id = m.person_id JOIN person c ON c.id = n.person_id
       WHERE o.id = $1 OR c.id = $1 ORDER BY a.valid_from DESC, a.id LIMIT 200`,
      [actor.personId, this.clock.now()],
    );
  }

  /** Those of the actor's units with whom authority may be shared. */
  colleagues(actor: Actor): Promise<Candidate[]> {
    return this.database.query<Candidate>(
      `SELECT p.id, p.given_name || ' ' || p.family_name AS name, json_agg(json_build_object('membershipId', m.id, 'detsisNo', m.detsis_no, 'unitName', u.name, 'role', m.role) ORDER BY m.role) AS offices
       FROM membership m JOIN unit u USING (detsis_no) JOIN person p ON p.id = m.person_id
       WHERE p.is_active AND p.id <> $1 AND m.detsis_no = ANY ($2::text[]) AND m.valid_from <= $3 AND (m.valid_to IS NULL OR m.valid_to > $3)
       GROUP BY p.id ORDER BY p.family_name COLLATE "tr-x-icu", p.given_name COLLATE "tr-x-icu", p.id LIMIT 500`,
      [actor.personId, unitsOf(actor), this.clock.now()],
    );
  }

  async share(actor: Actor, { membershipId, colleagueId }: { readonly membershipId: string; readonly colleagueId: string }): Promise<void> {
    await this.database.transaction(async (tx) => {
      await this.demandOwn(tx, actor, membershipId);
      const { id } = await this.memberships.share(tx, { membershipId, colleagueId, by: actor.personId });
      this.trail.did(tx, actor, { act: 'authority.share', thing: { kind: 'authority-share', id }, details: { membershipId, colleagueId } });
    });
  }

  async end(actor: Actor, { id, version }: { readonly id: string; readonly version: number }): Promise<void> {
    await this.database.transaction(async (tx) => {
      const share = (await this.list(actor, tx)).find((one) => one.id === id);
      if (!share) throw new Refusal('NOT_FOUND');
      await this.demandOwn(tx, actor, share.membershipId);
      await this.memberships.endShare(tx, { id, version });
      this.trail.did(tx, actor, { act: 'authority.share', thing: { kind: 'authority-share', id }, details: { change: 'end' } });
    });
  }

  /** Only one's own: what was lent to somebody is not theirs to pass on. */
  private async demandOwn(tx: Tx, actor: Actor, membershipId: string): Promise<void> {
    const [own] = await tx.query<{ detsisNo: string; role: string }>(`SELECT m.detsis_no AS "detsisNo", m.role FROM membership m WHERE m.id = $3 AND ${OWN_HERE}`, [actor.personId, unitsOf(actor), membershipId]);
    if (!own) throw new Refusal('NOT_FOUND');
    demand(actor, 'authority.share', own);
  }
}

const unitsOf = ({ capacities }: Actor): string[] => capacities.map(({ detsisNo }) => detsisNo);
