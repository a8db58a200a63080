import { Injectable } from '@nestjs/common';
import type { Actor } from '../../permissions/index.js';
import { Clock, Database, type Tx } from '../../platform/index.js';
import { BY_NAME, nameHas } from '../pages.js';
import { Question } from '../question.js';
import type { Candidate } from './shapes.js';

const MOST = 50;
const OPEN_OFFICES = `FROM membership m JOIN unit u USING (detsis_no) WHERE (m.valid_from <= $1 AND (m.valid_to IS NULL OR m.valid_to > $1))`;

/** Who works with whom. */
@Injectable()
export class Colleagues {
  constructor(private readonly database: Database, private readonly clock: Clock) {}

  /** People of the unit or province the actor acts in, by name; of everywhere for who keeps all substitutions. */
  near(actor: Actor, text: string): Promise<Candidate[]> {
    const question = new Question(actor);
    const now = question.param(this.clock.now());
    const units = question.param(actor.capacities.map(({ detsisNo }) => detsisNo));
    const provinces = question.param(actor.capacities.flatMap(({ il }) => il ?? []));
    const isNear = `(${question.rows('substitution.change')} OR m.detsis_no = ANY (${units}::text[]) OR u.il_code = ANY (${provinces}::int[]))`;
    return this.database.query<Candidate>(
      `SELECT p.id, p.given_name || ' ' || p.family_name AS name, json_agg(json_build_object('membershipId', m.id, 'detsisNo', m.detsis_no, 'unitName', u.name, 'role', m.role) ORDER BY u.depth, u.name) AS offices
       FROM membership m JOIN unit u USING (detsis_no) JOIN person p ON p.id = m.person_id
       WHERE p.is_active AND m.valid_from <= ${now} AND (m.valid_to IS NULL OR m.valid_to > ${now}) AND ${isNear} AND ${nameHas(text, question.param.bind(question))}
       GROUP BY p.id ORDER BY ${BY_NAME} LIMIT ${MOST}`,
      question.params,
    );
  }

  /** Whether both work in one unit or province, and the second is active. */
  async areNear(tx: Tx, absentId: string, deputyId: string): Promise<boolean> {
    const rows = await tx.query(
      `SELECT FROM (SELECT u.* ${OPEN_OFFICES} AND m.person_id = $2) mine JOIN (SELECT u.* ${OPEN_OFFICES} AND m.person_id = $3) theirs
         ON mine.detsis_no = theirs.detsis_no OR mine.il_code = theirs.il_code
       JOIN person p ON p.id = $3 AND p.is_active LIMIT 1`,
      [this.clock.now(), absentId, deputyId],
    );
    return rows.length > 0;
  }
}
