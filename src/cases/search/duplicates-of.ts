import type { Actor } from '../../permissions/index.js';
import { CASE_COLUMNS, CASE_LINE, findVisibleCase, type CaseLine } from '../case-file.js';
import type { Parts } from '../parts.js';
import { Question } from '../question.js';

/** Why a case may be about the same thing. */
export type DuplicateReason = 'same-applicant' | 'same-place' | 'similar-words';

export interface Duplicate {
  readonly line: CaseLine;
  readonly reasons: readonly DuplicateReason[];
  /** From 0 to 1, of what the applicants wrote. */
  readonly likeness: number;
}

/** A little less alike is enough where one and the same person has written both. */
const [ALIKE, ALIKE_OF_ONE] = [0.3, 0.2];
const WITHIN_DAYS = 180;
/** Of a district with more, the newest ones: each is compared letter by letter. */
const MOST_COMPARED = 1_000;

/** Cases the actor may see that may be about the same: of one applicant or one district, in similar words, half a year around it; the likest first. */
export async function duplicatesOf({ database }: Parts, actor: Actor, caseKey: string): Promise<Duplicate[]> {
  await findVisibleCase(database, actor, caseKey);
  const question = new Question(actor);
  const key = question.param(caseKey);
  const rows = await database.query<CaseLine & { readonly isSameApplicant: boolean; readonly isSamePlace: boolean; readonly likeness: number }>(
    `SELECT ${CASE_LINE}, near.*, round(alike.likeness::numeric, 2)::float8 AS likeness
     FROM (SELECT f.*, ${written('f')} AS written FROM case_file f WHERE f.key = ${key}) this
     CROSS JOIN LATERAL (${newest('f.applicant_id = this.applicant_id')} UNION ${newest('f.il = this.il AND f.ilce = this.ilce')}) candidate
     JOIN case_file c ON c.key = candidate.key
     CROSS JOIN LATERAL (SELECT coalesce(c.applicant_id = this.applicant_id, false) AS "isSameApplicant", coalesce(c.il = this.il AND c.ilce = this.ilce, false) AS "isSamePlace") near
     CROSS JOIN LATERAL (SELECT similarity(this.written, ${written('c')}) AS likeness) alike
     WHERE alike.likeness >= CASE WHEN near."isSameApplicant" THEN ${ALIKE_OF_ONE} ELSE ${ALIKE} END AND ${question.rows('case.read', CASE_COLUMNS)}
     ORDER BY alike.likeness DESC, c.opened_at DESC, c.key DESC LIMIT 10`,
    question.params,
  );
  return rows.map(({ isSameApplicant, isSamePlace, likeness, ...line }) => ({
    line, likeness, reasons: [...(isSameApplicant ? (['same-applicant'] as const) : []), ...(isSamePlace ? (['same-place'] as const) : []), 'similar-words' as const],
  }));
}

/** The subject and what the applicant wrote: the first line of the movements. Number and place would make all cases of a district alike. */
function written(alias: string): string {
  return `search_words(${alias}.subject || ' ' || coalesce((SELECT w.aciklama FROM case_movement w WHERE w.case_key = ${alias}.key AND w.kind IS NULL ORDER BY w.id LIMIT 1), ''))`;
}

function newest(condition: string): string {
  return `(SELECT f.key FROM case_file f WHERE ${condition} AND f.application = this.application AND f.key <> this.key
    AND f.opened_at BETWEEN this.opened_at - interval '${WITHIN_DAYS} days' AND this.opened_at + interval '${WITHIN_DAYS} days' ORDER BY f.opened_at DESC LIMIT ${MOST_COMPARED})`;
}
