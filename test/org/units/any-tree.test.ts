import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { turkishText } from '../../../src/platform/index.js';
import { givenTree, TODAY, type GivenTree } from './given-tree.js';

let tree: GivenTree;

beforeAll(async () => {
  tree = await givenTree();
});
afterAll(() => tree.close());

const UNITS = 14;
const numberOf = (at: number): string => String(60_000_000 + at);
const unit = fc.nat({ max: UNITS - 1 }).map(numberOf);
const name = fc.array(fc.constantFrom('HAVSA', 'BELEDİYE', 'YAZI', 'İŞLERİ', 'Iğdır', 'köy', 'ÇAĞ-ÖZ', "Kurs'tan", '3,mezra', 'ŞÜ'), { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
const ilCode = fc.option(fc.integer({ min: 1, max: 81 }), { nil: null });
const parent = fc.option(unit, { nil: null });

/** Parents have smaller numbers, so that what is generated is a forest. */
const forest = fc
  .array(fc.record({ name, ilCode, ilce: fc.option(fc.constantFrom('Havsa', 'Üsküdar'), { nil: null }), above: fc.nat() }), { minLength: 2, maxLength: UNITS })
  .map((rows) => rows.map(({ above, ...row }, at) => ({ ...row, detsisNo: numberOf(at), parentNo: at === 0 || above % 4 === 0 ? null : numberOf(above % at) })));

const command = fc.oneof(
  fc.record({ do: fc.constant('rename' as const), detsisNo: unit, name }),
  fc.record({ do: fc.constant('move' as const), detsisNo: unit, parentNo: parent }),
  fc.record({ do: fc.constant('unite' as const), from: fc.array(unit, { minLength: 1, maxLength: 3 }), into: unit }),
  fc.record({ do: fc.constant('split' as const), detsisNo: unit, heir: unit, others: fc.array(unit, { maxLength: 2 }) }),
  fc.record({ do: fc.constant('close' as const), detsisNo: unit, successor: fc.option(unit, { nil: undefined }) }),
  fc.record({ do: fc.constant('open' as const), detsisNo: unit, name, parentNo: parent }),
  fc.record({ do: fc.constant('import' as const), rows: forest }),
);
type Command = typeof command extends fc.Arbitrary<infer C> ? C : never;

/** A refusal is an answer too; anything else fails the test. */
async function run(given: Command): Promise<void> {
  const { changes } = tree;
  try {
    if (given.do === 'rename') await changes.rename(given);
    else if (given.do === 'move') await changes.move(given);
    else if (given.do === 'unite') await changes.unite(given);
    else if (given.do === 'split') await changes.split(given);
    else if (given.do === 'close') await changes.close(given);
    else if (given.do === 'open') await changes.open(given);
    else await changes.importRows(given.rows);
  } catch (error) {
    if ((error as Error).name !== 'Refusal') throw error;
  }
}

interface Stored {
  readonly detsis_no: string;
  readonly name: string;
  readonly parent_no: string | null;
  readonly il: string | null;
  readonly ilce: string | null;
  readonly active_to: string | null;
  readonly path: string;
  readonly depth: number;
  readonly search_text: string;
}

const stored = (): Promise<Stored[]> =>
  tree.database.query<Stored>('SELECT detsis_no, unit.name, parent_no, il.name AS il, ilce, active_to::text, path, depth, search_text FROM unit LEFT JOIN il ON il.code = il_code');

/** From the parents alone, in TypeScript; a circle would never end here. */
function recomputed(row: Stored, byNumber: ReadonlyMap<string, Stored>): Pick<Stored, 'path' | 'depth' | 'search_text'> {
  const line = [row];
  for (let above = row.parent_no; above !== null; above = line[0]?.parent_no ?? null) {
    const next = byNumber.get(above);
    if (!next || line.includes(next)) throw new Error(`${row.detsis_no} hangs on nothing, or on itself`);
    line.unshift(next);
  }
  const words = [row.il ?? '', row.ilce ?? '', ...line.map((one) => one.name)].join(' ');
  return {
    path: `/${line.map((one) => one.detsis_no).join('/')}/`,
    depth: line.length,
    search_text: ` ${turkishText.fold(words).split(/[^a-z0-9]+/).filter(Boolean).join(' ')}`,
  };
}

describe('a tree after any changes', () => {
  it('says on every path, and is searched by, what its parents say', async () => {
    await fc.assert(
      fc.asyncProperty(forest, fc.array(command, { maxLength: 12 }), async (rows, commands) => {
        await tree.clear();
        expect((await tree.changes.importRows(rows)).added).toBe(rows.length);
        for (const given of commands) await run(given);

        const units = await stored();
        const byNumber = new Map(units.map((row) => [row.detsis_no, row]));
        expect(units.map(({ detsis_no, path, depth, search_text }) => ({ detsis_no, path, depth, search_text }))).toEqual(
          units.map((row) => ({ detsis_no: row.detsis_no, ...recomputed(row, byNumber) })),
        );
      }),
      { numRuns: 40 },
    );
  }, 600_000);

  it('leads from every unit to one that is active, or to none, and an active one answers for itself', async () => {
    await fc.assert(
      fc.asyncProperty(forest, fc.array(command, { maxLength: 12 }), async (rows, commands) => {
        await tree.clear();
        await tree.changes.importRows(rows);
        for (const given of commands) await run(given);

        const units = await stored();
        const active = new Set(units.filter(({ active_to }) => active_to === null).map(({ detsis_no }) => detsis_no));
        for (const { detsis_no } of units) {
          const heir = await tree.units.successorOf(detsis_no, TODAY);
          expect(heir === null ? !active.has(detsis_no) : active.has(heir)).toBe(true);
          if (active.has(detsis_no)) expect(heir).toBe(detsis_no);
        }
      }),
      { numRuns: 20 },
    );
  }, 600_000);

  it('is the same after an import whether its rows come in one file or in several', async () => {
    await fc.assert(
      fc.asyncProperty(forest, fc.nat(), async (rows, cut) => {
        await tree.clear();
        await tree.changes.importRows(rows);
        const whole = await stored();
        await tree.clear();
        await tree.changes.importRows(rows.slice(0, cut % rows.length));
        await tree.changes.importRows(rows.slice(cut % rows.length));

        const byNumber = (a: Stored, b: Stored): number => a.detsis_no.localeCompare(b.detsis_no);
        expect((await stored()).sort(byNumber)).toEqual(whole.sort(byNumber));
        expect(await tree.changes.importRows(rows)).toMatchObject({ added: 0, changed: 0, closed: 0, unchanged: rows.length });
      }),
      { numRuns: 20 },
    );
  }, 600_000);
});
