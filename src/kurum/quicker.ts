import { Injectable } from '@nestjs/common';
import { Database, Refusal } from '../platform/index.js';
import { Audit, changedMeanwhile } from '../platform/audit/index.js';

export type LastDone = Parameters<Audit['lastDone']>[0];

interface Quick {
  readonly name: string | null;
  readonly at: Date;
}

const PERSON_ACTS = ['user.change', 'user.activate', 'user.deactivate'];

/** Which entries of the trail tell of a change of the record. */
export const CHANGES = {
  // A look-up by number is an act on the person too, but changes no field.
  user: (id: string): LastDone => ({ thing: { kind: 'person', id }, acts: PERSON_ACTS, detail: { name: 'fields' } }),
  muhtar: (id: string): LastDone => ({ thing: { kind: 'person', id }, acts: [...PERSON_ACTS, 'muhtar.register'], detail: { name: 'fields' } }),
  membership: ({ personId, membershipId }: { readonly personId: string; readonly membershipId: string }): LastDone =>
    ({ thing: { kind: 'person', id: personId }, acts: ['user.change'], detail: { name: 'membershipId', value: membershipId } }),
  holiday: (id: string): LastDone => ({ thing: { kind: 'holiday', id }, acts: ['holiday.change'], detail: { name: 'change' } }),
  hours: (ilCode: number | null): LastDone => ({ thing: { kind: 'working-hours', id: String(ilCode ?? 'country') }, acts: ['holiday.change'], detail: { name: 'startsAt' } }),
};

/** Tells who came too late whose change was quicker. */
@Injectable()
export class Quicker {
  constructor(private readonly database: Database, private readonly audit: Audit) {}

  /** Does the work; when its record is another one by now, the refusal says who changed it, and when. */
  named<T>(changes: LastDone, work: () => Promise<T>): Promise<T> {
    return told(work, () => this.inTheTrail(changes));
  }

  /** The same for a unit, whose changes are in the tree's own history: some came with a file. */
  namedOfUnit<T>(detsisNo: string, kind: 'rename' | 'move', work: () => Promise<T>): Promise<T> {
    return told(work, async () => (await this.database.query<Quick>(
      `SELECT p.given_name || ' ' || p.family_name AS name, c.recorded_at AS at FROM unit_change c LEFT JOIN person p ON p.id = c.made_by
       WHERE c.from_no = $1 AND c.kind = $2 ORDER BY c.id DESC LIMIT 1`,
      [detsisNo, kind],
    ))[0]);
  }

  private async inTheTrail(changes: LastDone): Promise<Quick | undefined> {
    const last = await this.audit.lastDone(changes);
    if (!last) return undefined;
    const [person] = await this.database.query<{ name: string }>(`SELECT given_name || ' ' || family_name AS name FROM person WHERE id::text = $1`, [last.actor]);
    return { name: person?.name ?? null, at: last.at };
  }
}

/** What nobody has written down stays without a name. */
async function told<T>(work: () => Promise<T>, quickest: () => Promise<Quick | undefined>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refusal && error.code === 'CONFLICT')) throw error;
    const quick = await quickest();
    throw quick ? changedMeanwhile(quick) : error;
  }
}
