import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Role } from '../../../src/org/index.js';
import type { Memberships } from '../../../src/org/memberships/memberships.js';
import { Refusal, type Database } from '../../../src/platform/index.js';
import { givenPerson, hours, openMemberships, type GivenMemberships } from './given-people.js';
import { Model, type Command } from './capacity-model.js';

let given: GivenMemberships;
let database: Database;
let memberships: Memberships;

beforeAll(async () => {
  given = await openMemberships();
  ({ database, memberships } = given);
});
afterAll(() => given.stop());

const PEOPLE = 4;
const LAST_HOUR = 12;
const ROLES: readonly Role[] = ['YETKILI', 'SORUMLU'];
const hour = fc.integer({ min: 0, max: LAST_HOUR });
const early = fc.nat(LAST_HOUR / 2);
const late = fc.integer({ min: LAST_HOUR / 3, max: LAST_HOUR });
const whom = fc.nat(PEOPLE - 1);
const which = fc.nat(5);
const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('add' as const), person: whom, unit: fc.constantFrom('10000002', '10000002', '10000003'), role: fc.constantFrom(...ROLES), from: early, to: fc.option(late, { nil: null }) }) },
  fc.record({ do: fc.constant('end' as const), membership: which, at: hour }),
  fc.record({ do: fc.constant('change' as const), membership: which, to: fc.option(hour, { nil: null }), at: hour }),
  { weight: 2, arbitrary: fc.record({ do: fc.constant('substitute' as const), absent: whom, deputy: whom, only: fc.option(fc.array(which, { minLength: 1, maxLength: 2 }), { nil: null }), from: early, to: late }) },
  fc.record({ do: fc.constant('end-substitution' as const), substitution: which, at: hour }),
  { weight: 3, arbitrary: fc.record({ do: fc.constant('share' as const), own: which, colleague: which, at: late }) },
  fc.record({ do: fc.constant('end-share' as const), share: which, at: hour }),
  fc.record({ do: fc.constant('deactivate' as const), person: whom, isActive: fc.boolean() }),
);

/** One unit at work, so that there is something to share, to lend and to end. */
const AT_WORK: readonly Command[] = (['YETKILI', 'SORUMLU', 'YETKILI', 'SORUMLU'] as const).map((role, person) => ({ do: 'add', person, unit: '10000002', role, from: 0, to: null }));

/** A share that is taken back before it has begun. */
const ENDED_BEFORE_BEGUN: Command[] = [{ do: 'share', own: 0, colleague: 1, at: 4 }, { do: 'end-share', share: 0, at: 0 }];

/** Something shared and somebody deputised for most of the day, whatever chance brings. */
const LENT_FOR_LONG: Command[] = [
  { do: 'share', own: 0, colleague: 1, at: 1 }, { do: 'share', own: 2, colleague: 3, at: 2 },
  { do: 'substitute', absent: 1, deputy: 3, only: null, from: 1, to: 11 }, { do: 'substitute', absent: 3, deputy: 1, only: null, from: 1, to: 11 },
];

describe('capacities', () => {
  it('are at every moment what a naive reading of all that happened says', async () => {
    let refused = 0;
    let done = 0;
    const lent = { shared: 0, deputised: 0 };
    await fc.assert(fc.asyncProperty(fc.array(command, { minLength: 6, maxLength: 24 }), async (commands) => {
      const people = await Promise.all(Array.from({ length: PEOPLE }, () => givenPerson(database)));
      const model = new Model(people);
      for (const one of [...AT_WORK, ...commands]) {
        const [expected, found] = [model.apply(one), await carriedOut(one, model)];
        expect({ one, found: found === null }).toEqual({ one, found: expected === null });
        if (found === null) done += 1;
        else refused += 1;
      }
      for (let at = 0; at <= LAST_HOUR; at += 1) {
        await Promise.all(people.map(async (personId) => {
          const found = await memberships.capacitiesOf(personId, hours(at));
          for (const { onBehalfOf, membershipId } of found) if (onBehalfOf) lent[model.isShared(personId, membershipId, at) ? 'shared' : 'deputised'] += 1;
          expect(found.map(({ membershipId, onBehalfOf }) => `${membershipId} ${onBehalfOf}`).sort()).toEqual(model.capacitiesOf(personId, at));
        }));
      }
      for (const detsisNo of ['10000002', '10000003']) {
        const found = await memberships.membersOf({ detsisNo, role: 'YETKILI', at: hours(5) });
        const ours = found.filter(({ personId }) => people.includes(personId)).map(({ personId, membershipId }) => `${personId} ${membershipId}`);
        expect(ours.sort()).toEqual(model.membersOf(detsisNo, 'YETKILI', 5));
      }
    }), { numRuns: 25, examples: [[ENDED_BEFORE_BEGUN], [LENT_FOR_LONG]] });
    // Neither everything refused nor nothing lent: else the property would say little.
    expect(Math.min(refused, done)).toBeGreaterThan(100);
    expect(Math.min(lent.shared, lent.deputised)).toBeGreaterThanOrEqual(10);
  });
});

/** What the product says: null when done, else the refusal's code. What it made is noted in the model under its real id. */
async function carriedOut(one: Command, model: Model): Promise<string | null> {
  try {
    await database.transaction(async (tx) => {
      const target = model.target(one);
      if (one.do === 'add') model.named('membership', (await memberships.add(tx, { personId: target[0] as string, detsisNo: one.unit, role: one.role, validFrom: hours(one.from), validTo: one.to === null ? null : hours(one.to), by: null })).id);
      if (one.do === 'end') await memberships.end(tx, { id: target[0] as string, version: await version(tx, 'membership', target[0]), at: hours(one.at) });
      if (one.do === 'change') await memberships.change(tx, { id: target[0] as string, version: await version(tx, 'membership', target[0]), validTo: one.to === null ? null : hours(one.to), at: hours(one.at) });
      if (one.do === 'substitute') model.named('substitution', (await memberships.substitute(tx, { absentId: target[0] as string, deputyId: target[1] as string, membershipIds: one.only && target.slice(2), validFrom: hours(one.from), validTo: hours(one.to), reason: 'izin', by: null })).id);
      if (one.do === 'end-substitution') await memberships.endSubstitution(tx, { id: target[0] as string, version: await version(tx, 'substitution', target[0]), at: hours(one.at) });
      if (one.do === 'share') model.named('share', (await memberships.share(tx, { membershipId: target[0] as string, colleagueId: target[1] as string, at: hours(one.at), by: null })).id);
      if (one.do === 'end-share') await memberships.endShare(tx, { id: target[0] as string, version: await version(tx, 'authority_share', target[0]), at: hours(one.at) });
      if (one.do === 'deactivate') await tx.query('UPDATE person SET is_active = $2 WHERE id = $1', [target[0], one.isActive]);
    });
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

async function version(tx: Pick<Database, 'query'>, table: string, id: string | undefined): Promise<number> {
  const [row] = await tx.query<{ version: number }>(`SELECT version FROM ${table} WHERE id = $1`, [id]);
  return row?.version ?? 0;
}
