import { DEEPEST, type UnitRow } from '../unit.js';
import type { Problem } from './problem.js';

export interface Located {
  readonly line: number;
  readonly row: UnitRow;
}

export interface Checked {
  readonly good: readonly Located[];
  readonly problems: readonly Problem[];
}

/** Parents by number, as the tree would be. */
type Parents = ReadonlyMap<string, string | null>;

/**
 * Takes out what would not make a tree: numbers that come twice, parents nobody knows, circles, trees too deep. Whatever
 * hangs on something taken out is looked at again, so that the good rows stand on `existing` and on each other alone.
 */
export function checkTree(rows: readonly Located[], existing: Parents): Checked {
  const problems = duplicates(rows);
  const bad = new Set(problems.map(({ line }) => line));
  let good = rows.filter(({ line }) => !bad.has(line));
  for (;;) {
    const found = misplaced(good, existing);
    if (found.length === 0) return { good, problems: problems.sort((a, b) => a.line - b.line) };
    problems.push(...found);
    const lines = new Set(found.map(({ line }) => line));
    good = good.filter(({ line }) => !lines.has(line));
  }
}

/** Nobody can say which of two lines is right: both are refused. */
function duplicates(rows: readonly Located[]): Problem[] {
  const linesOf = new Map<string, number[]>();
  for (const { line, row } of rows) linesOf.set(row.detsisNo, [...(linesOf.get(row.detsisNo) ?? []), line]);
  return [...linesOf].flatMap(([detsisNo, lines]) =>
    lines.length === 1 ? [] : lines.map((line) => ({ line, code: 'NUMBER_TWICE', details: { detsisNo, lines: lines.join(', ') } })),
  );
}

function misplaced(rows: readonly Located[], existing: Parents): Problem[] {
  const parents = new Map([...existing, ...rows.map(({ row }) => [row.detsisNo, row.parentNo] as const)]);
  const depths = new Map<string, number>();
  return rows.flatMap(({ line, row: { detsisNo, parentNo } }) => {
    if (parentNo !== null && !parents.has(parentNo)) return [{ line, code: 'PARENT_UNKNOWN', details: { detsisNo, parentNo } }];
    const depth = depthOf(detsisNo, parents, depths);
    if (depth === IN_A_CIRCLE) return [{ line, code: 'IN_A_CIRCLE', details: { detsisNo } }];
    return depth > DEEPEST ? [{ line, code: 'TOO_DEEP', details: { detsisNo, most: DEEPEST } }] : [];
  });
}

const IN_A_CIRCLE = -1;

/** Roots are 1; what stands in a circle, or below one, is IN_A_CIRCLE. Each unit is walked through once. */
function depthOf(detsisNo: string, parents: Parents, depths: Map<string, number>): number {
  const way: string[] = [];
  const onTheWay = new Set<string>();
  let at: string | null | undefined = detsisNo;
  while (at && !depths.has(at) && !onTheWay.has(at)) {
    way.push(at);
    onTheWay.add(at);
    at = parents.get(at);
  }
  let depth = at ? (depths.get(at) ?? IN_A_CIRCLE) : 0;
  for (const unit of way.reverse()) {
    depth = depth === IN_A_CIRCLE ? IN_A_CIRCLE : depth + 1;
    depths.set(unit, depth);
  }
  return depths.get(detsisNo) ?? IN_A_CIRCLE;
}
