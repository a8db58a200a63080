import type { Actor } from '../../permissions/index.js';
import { findVisible } from '../case-task.js';
import { placeOf, readPlace } from '../cursor.js';
import type { Parts } from '../parts.js';
import { Question } from '../question.js';
import { ASKED, ASKED_FROM, INFORMATION, INFORMATION_COLUMNS, type AskedInformation, type Information } from './information.js';

export interface AskedQuery {
  /** Left out: all of them. */
  readonly isOpen?: boolean;
  readonly after?: string;
  readonly limit?: number;
}

export interface AskedPage {
  readonly rows: readonly AskedInformation[];
  /** What to ask for the next page with; null at the end. */
  readonly next: string | null;
}

/** What was asked for a task the actor may see, the oldest first. */
export async function informationOf({ database }: Parts, actor: Actor, taskKey: string): Promise<Information[]> {
  const { key } = await findVisible(database, actor, taskKey);
  return database.query<Information>(`${INFORMATION} WHERE i.task_key = $1 ORDER BY i.asked_at, i.id LIMIT 500`, [key]);
}

/** What the actor is asked, as a unit's officer or as the applicant, the newest first. */
export async function informationAskedOf({ database }: Parts, actor: Actor, { isOpen, after, limit: wanted = 50 }: AskedQuery): Promise<AskedPage> {
  const question = new Question(actor);
  const conditions = [question.rows('information.answer', INFORMATION_COLUMNS)];
  if (isOpen !== undefined) conditions.push(isOpen ? `i.state = 'OPEN'` : `i.state <> 'OPEN'`);
  if (after !== undefined) {
    const [value, id] = readPlace(after, { value: 'timestamptz', key: 'uuid' });
    conditions.push(`(i.asked_at, i.id) < (${question.param(value)}::timestamptz, ${question.param(id)}::uuid)`);
  }
  const limit = Math.min(Math.max(wanted, 1), 200);
  const rows = await database.query<AskedInformation & { readonly place: string }>(
    `SELECT ${ASKED}, i.asked_at::text AS place ${ASKED_FROM} WHERE ${conditions.join(' AND ')} ORDER BY i.asked_at DESC, i.id DESC LIMIT ${limit + 1}`, question.params,
  );
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return { rows: page.map(({ place: _place, ...asked }) => asked), next: last ? placeOf(last.place, last.id) : null };
}
