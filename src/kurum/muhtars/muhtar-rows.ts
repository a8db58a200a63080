import type { z } from 'zod';
import type { Actor, Columns } from '../../permissions/index.js';
import type { Tx } from '../../platform/index.js';
import { BY_NAME, behind, nameHas } from '../pages.js';
import { Question } from '../question.js';
import type { LIST, Muhtar } from './shapes.js';

const COLUMNS: Columns = { il: 'm.il_code', ilce: 'm.ilce', personId: 'm.person_id' };

interface Asked {
  readonly actor: Actor;
  readonly now: Date;
}

type Page = Partial<z.output<typeof LIST>> & { readonly id?: string; readonly limit: number };

/** The muhtars the actor may see, by name. */
export function readMuhtars(source: Pick<Tx, 'query'>, { actor, now }: Asked, page: Page): Promise<Muhtar[]> {
  const question = new Question(actor);
  const param = question.param.bind(question);
  const today = `(${param(now)}::timestamptz AT TIME ZONE 'Europe/Istanbul')::date`;
  const isActive = `(p.is_active AND ${today} BETWEEN m.active_from AND coalesce(m.active_to, 'infinity'))`;
  const conditions = [
    question.rows('muhtar.read', COLUMNS),
    ...(page.text === undefined ? [] : [nameHas(page.text, param)]),
    ...(page.il === undefined ? [] : [`m.il_code = ${param(page.il)}`]),
    ...(page.ilce === undefined ? [] : [`m.ilce = ${param(page.ilce)}`]),
    ...(page.isActive === undefined ? [] : [`${isActive} = ${param(page.isActive)}`]),
    ...(page.id === undefined ? [] : [`m.person_id = ${param(page.id)}`]),
    ...(page.after === undefined ? [] : [behind(page.after, param)]),
  ];
  return source.query<Muhtar>(
    `SELECT p.id, p.given_name AS "givenName", p.family_name AS "familyName", m.il_code AS il, m.ilce, m.mahalle, m.active_from::text AS "activeFrom",
       m.active_to::text AS "activeTo", ${isActive} AS "isActive", m.version, p.version AS "personVersion", ${question.isAllowed('muhtar.change', COLUMNS)} AS "mayChange"
     FROM muhtar m JOIN person p ON p.id = m.person_id WHERE ${conditions.join(' AND ')} ORDER BY ${BY_NAME} LIMIT ${param(page.limit)}`,
    question.params,
  );
}
