import type { Parts } from './parts.js';

/** How far a case is, without anything anybody wrote and without anybody's name. */
export interface CaseStanding {
  readonly number: string;
  readonly status: string | null;
  readonly openedAt: Date;
  readonly closedAt: Date | null;
  /** The applicant's movements: what happened when. */
  readonly movements: readonly { readonly at: Date; readonly hareket: string }[];
}

/** Null for a case nobody has opened. */
export async function standingOf({ database }: Parts, key: string): Promise<CaseStanding | null> {
  const [found] = await database.query<Omit<CaseStanding, 'movements'>>('SELECT number, status, opened_at AS "openedAt", closed_at AS "closedAt" FROM case_file WHERE key = $1', [key]);
  if (!found) return null;
  const movements = await database.query<{ at: Date; hareket: string }>('SELECT at, hareket FROM case_movement WHERE case_key = $1 AND visible_to_applicant ORDER BY id LIMIT 1000', [key]);
  return { ...found, movements };
}
