import { demoTree, type UnitChanges } from '../org/index.js';
import { PROVINCE } from './demo-people.js';

type UnitRow = ReturnType<typeof demoTree> extends Generator<infer Row> ? Row : never;

/** What people need before they can be anything: the ministries, and the province they work in. */
export async function seedFirstUnits(changes: UnitChanges): Promise<void> {
  await take(changes, firstRows());
}

/** The other provinces. */
export async function seedOtherUnits(changes: UnitChanges): Promise<void> {
  await take(changes, [...demoTree()].filter((row) => !isFirst(row)));
}

/** The number of each first unit by its names from the root: `EDİRNE VALİLİĞİ > İL MÜFTÜLÜĞÜ`. */
export function numbersOfFirstUnits(): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const numbers = new Map<string, string>();
  for (const { detsisNo, parentNo, name } of firstRows()) {
    const whole = parentNo === null ? name : `${names.get(parentNo)} > ${name}`;
    names.set(detsisNo, whole);
    numbers.set(whole, detsisNo);
  }
  return numbers;
}

const isFirst = ({ ilCode }: UnitRow): boolean => ilCode === null || ilCode === PROVINCE.code;
const firstRows = (): UnitRow[] => [...demoTree()].filter(isFirst);

async function take(changes: UnitChanges, rows: readonly UnitRow[]): Promise<void> {
  const { outcome, problems } = await changes.importRows(rows);
  if (outcome !== 'done') throw new Error(`The units of the demo do not make a tree: ${JSON.stringify(problems.slice(0, 3))}`);
}
