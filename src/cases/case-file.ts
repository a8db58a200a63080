import { may, type Actor, type Thing } from '../permissions/index.js';
import { Refusal, type Database, type Tx } from '../platform/index.js';
import type { PersonName } from './case-task.js';

/** A case as lists show it. */
export interface CaseLine {
  readonly key: string;
  readonly number: string;
  readonly application: string;
  readonly subject: string;
  readonly type: string | null;
  /** What the applicant is told: the diagram's `durum`. */
  readonly status: string | null;
  readonly openedAt: Date;
  readonly dueAt: Date | null;
  readonly closedAt: Date | null;
  readonly result: 'COMPLETED' | 'TERMINATED' | null;
}

/** With whose it is, and what decides about it. */
export type StoredCase = CaseLine & {
  readonly processId: string;
  readonly applicant: PersonName | null;
  readonly il: number | null;
  readonly ilce: string | null;
  readonly detsisNo: string | null;
  readonly data: Readonly<Record<string, unknown>>;
  readonly groups: readonly string[];
  /** Since when the applicant is asked for information, and the case's term stands still. */
  readonly waitingSince: Date | null;
};

export const CASE_LINE = `c.key, c.number, c.application, c.subject, c.type, c.status, c.opened_at AS "openedAt", c.due_at AS "dueAt", c.closed_at AS "closedAt", c.result`;

const CASE = `
  SELECT ${CASE_LINE}, c.process_id AS "processId", c.il, c.ilce, c.detsis_no AS "detsisNo", c.data, c.groups,
    (SELECT min(i.asked_at) FROM case_information i WHERE i.case_key = c.key AND i.state = 'OPEN' AND i.person_id IS NOT NULL) AS "waitingSince",
    CASE WHEN p.id IS NOT NULL THEN json_build_object('id', p.id, 'name', p.given_name || ' ' || p.family_name) END AS applicant
  FROM case_file c LEFT JOIN person p ON p.id = c.applicant_id`;

/** What the rules look at of a row of `case_file c`. */
export const CASE_COLUMNS = { detsisNo: 'c.detsis_no', il: 'c.il', ilce: 'c.ilce', personId: 'c.applicant_id', groups: 'c.groups' };

export function caseThing({ applicant, il, ilce, detsisNo, groups }: StoredCase): Thing {
  return { personId: applicant?.id ?? null, il, ilce, detsisNo, groups };
}

async function findCase(source: Pick<Database | Tx, 'query'>, key: string): Promise<StoredCase> {
  const [found] = /^[0-9]{1,18}$/u.test(key) ? await source.query<StoredCase>(`${CASE} WHERE c.key = $1`, [key]) : [];
  if (!found) throw new Refusal('NOT_FOUND');
  return found;
}

/** A case the actor may not see is as unknown as one that is not there. */
export async function findVisibleCase(source: Pick<Database | Tx, 'query'>, actor: Actor, key: string): Promise<StoredCase> {
  const found = await findCase(source, key);
  if (!may(actor, 'case.read', caseThing(found))) throw new Refusal('NOT_FOUND');
  return found;
}
