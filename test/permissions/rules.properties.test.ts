import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import pg from 'pg';
import { ROLES, type Capacity } from '../../src/org/index.js';
import { may, mayEver, rowsOf, RULES, type Act, type Actor, type Thing } from '../../src/permissions/index.js';
import { freshDatabase, type FreshDatabase } from '../given/database.js';

const ACTS = Object.keys(RULES) as Act[];
const COLUMNS = { detsisNo: 'detsis_no', unitPath: 'unit_path', il: 'il', ilce: 'ilce', personId: 'person_id', role: 'role', groups: 'groups' };
const PEOPLE = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'];

/** A small tree, so that own, parent, child and foreign units all meet often. */
const PATHS = ['/10000001/', '/10000001/10000002/', '/10000001/10000002/10000003/', '/10000001/10000004/', '/20000001/'];
const numberOf = (path: string): string => path.split('/').at(-2) ?? '';

const unit = fc.record({ unitPath: fc.constantFrom(...PATHS), il: fc.constantFrom(22, 34, null), ilce: fc.constantFrom('HAVSA', 'KEŞAN', null) });
const group = fc.record({ role: fc.constantFrom(...ROLES), path: fc.constantFrom(...PATHS) }).map(({ role, path }) => `${role}@${numberOf(path)}`);
const thing: fc.Arbitrary<Thing> = fc.oneof(
  fc.record({ place: unit, personId: fc.constantFrom(...PEOPLE, null), role: fc.constantFrom(...ROLES, null), groups: fc.option(fc.array(group, { maxLength: 3 })) })
    .map(({ place, ...rest }) => ({ ...place, ...rest, detsisNo: numberOf(place.unitPath) })),
  fc.constant({ detsisNo: null, unitPath: null, il: null, ilce: null, personId: null, role: null, groups: null }),
);
const capacity: fc.Arbitrary<Capacity> = fc.record({ place: unit, role: fc.constantFrom(...ROLES), districts: fc.constantFrom([], ['HAVSA'], ['KEŞAN', 'HAVSA']), deputy: fc.boolean() })
  .map(({ place, role, districts, deputy }) => ({
    membershipId: PEOPLE[0] ?? '', role, districts, unitPath: place.unitPath, detsisNo: numberOf(place.unitPath), il: place.il, onBehalfOf: deputy ? PEOPLE[1] ?? null : null,
  }));
const actor: fc.Arbitrary<Actor | undefined> = fc.option(
  fc.record({ personId: fc.constantFrom(...PEOPLE), name: fc.constant('Ayşe Yılmaz'), capacities: fc.array(capacity, { maxLength: 3 }), applicant: fc.constantFrom(null, 'muhtar' as const, 'citizen' as const), sessionId: fc.constant('s') }),
  { nil: undefined },
);

let given: FreshDatabase;
let client: pg.Client;

beforeAll(async () => {
  given = await freshDatabase();
  client = new pg.Client(given.url);
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await given.drop();
});

async function listed(things: readonly Thing[], { who, act }: { readonly who: Actor | undefined; readonly act: Act }): Promise<number[]> {
  const { sql, params } = rowsOf(who, act, { columns: COLUMNS, taken: 1 });
  const rows = await client.query<{ at: number }>(
    `SELECT at FROM jsonb_to_recordset($1::jsonb) AS t(at int, detsis_no text, unit_path text, il smallint, ilce text, person_id uuid, role text, groups text[]) WHERE ${sql} ORDER BY at`,
    [JSON.stringify(things.map((one, at) => ({ at, detsis_no: one.detsisNo, unit_path: one.unitPath, il: one.il, ilce: one.ilce, person_id: one.personId, role: one.role, groups: one.groups }))), ...params],
  );
  return rows.rows.map(({ at }) => at);
}

describe('the rules', () => {
  it('list exactly the rows that may be opened, for every act and whoever asks', async () => {
    await fc.assert(
      fc.asyncProperty(actor, fc.constantFrom(...ACTS), fc.array(thing, { minLength: 1, maxLength: 12 }), async (who, act, things) => {
        const allowed = things.flatMap((one, at) => (may(who, act, one) ? [at] : []));
        expect(await listed(things, { who, act })).toEqual(allowed);
      }),
      { numRuns: 600 },
    );
  });

  it('never allow on a thing what they rule out before it is seen', () => {
    fc.assert(
      fc.property(actor, fc.constantFrom(...ACTS), thing, (who, act, one) => {
        if (!mayEver(who, act)) expect(may(who, act, one)).toBe(false);
      }),
      { numRuns: 5_000 },
    );
  });

  it('have no line that nothing asks about', () => {
    const folder = new URL('../../src/', import.meta.url);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts') && !file.startsWith('permissions/'));
    const asked = new Set(files.flatMap((file) => readFileSync(new URL(file, folder), 'utf8').match(/(?<=')[a-z-]+\.[a-z-]+(?=')/gu) ?? []));
    expect(ACTS.filter((act) => !asked.has(act))).toEqual([]);
  });

  it('allow a stranger only what is open to anybody', () => {
    const open = ACTS.filter((act) => RULES[act].some(({ to }) => to === 'anybody'));
    expect(ACTS.filter((act) => mayEver(undefined, act))).toEqual(open);
  });

  it('give nobody more for knowing less of a thing', () => {
    fc.assert(
      fc.property(actor, fc.constantFrom(...ACTS), thing, (who, act, one) => {
        if (may(who, act, {})) expect(may(who, act, one)).toBe(true);
      }),
      { numRuns: 5_000 },
    );
  });
});
