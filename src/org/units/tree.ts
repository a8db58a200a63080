import { Refusal, type Tx } from '../../platform/index.js';
import { DEEPEST, NUMBER } from './unit.js';

export interface TreeUnit {
  readonly detsisNo: string;
  readonly name: string;
  readonly parentNo: string | null;
  readonly path: string;
  readonly depth: number;
}

/** One change of the tree at a time; who reads is not kept waiting. */
export async function lockTree(tx: Tx): Promise<void> {
  await tx.query('LOCK TABLE unit IN SHARE ROW EXCLUSIVE MODE');
}

/** The unit, for a change on that day; refuses one that nobody knows or that is no more. */
export async function findActive(tx: Tx, detsisNo: string, on: string): Promise<TreeUnit> {
  const [unit] = await tx.query<TreeUnit & { isActive: boolean }>(
    `SELECT detsis_no AS "detsisNo", name, parent_no AS "parentNo", path, depth, coalesce(active_to > $2::date, true) AS "isActive"
     FROM unit WHERE detsis_no = $1`,
    [NUMBER.test(detsisNo) ? detsisNo : '', on],
  );
  if (!unit) throw new Refusal('UNIT_UNKNOWN', { detsisNo });
  if (!unit.isActive) throw new Refusal('UNIT_CLOSED', { detsisNo });
  return unit;
}

/** Puts the unit under another, or at the top; its subtree comes along. */
export async function putUnder(tx: Tx, unit: TreeUnit, parent: TreeUnit | null): Promise<void> {
  if (parent?.path.startsWith(unit.path)) throw new Refusal('UNIT_IN_A_CIRCLE', { detsisNo: unit.detsisNo, parentNo: parent.detsisNo });
  const [{ lowest } = { lowest: unit.depth }] = await tx.query<{ lowest: number }>('SELECT max(depth) AS lowest FROM unit WHERE path LIKE $1', [`${unit.path}%`]);
  const isTooDeep = (parent?.depth ?? 0) + 1 + lowest - unit.depth > DEEPEST;
  if (isTooDeep) throw new Refusal('UNIT_TOO_DEEP', { detsisNo: unit.detsisNo });

  await tx.query('UPDATE unit SET parent_no = $2 WHERE detsis_no = $1', [unit.detsisNo, parent?.detsisNo ?? null]);
  await rewriteSubtree(tx, unit.detsisNo);
}

/** The active units right below. */
export function activeChildren(tx: Tx, detsisNo: string, on: string): Promise<TreeUnit[]> {
  return tx.query<TreeUnit>(
    `SELECT detsis_no AS "detsisNo", name, parent_no AS "parentNo", path, depth FROM unit
     WHERE parent_no = $1 AND (active_to IS NULL OR active_to > $2) ORDER BY detsis_no`,
    [detsisNo, on],
  );
}

/** Ends the unit, and hands its active children to its heir. */
export async function endUnit(tx: Tx, unit: TreeUnit, { heir, on, by }: { readonly heir: TreeUnit; readonly on: string; readonly by?: string | undefined }): Promise<void> {
  for (const child of await activeChildren(tx, unit.detsisNo, on)) {
    await putUnder(tx, child, heir);
    await record(tx, { kind: 'move', fromNo: child.detsisNo, toNo: heir.detsisNo, on, note: '', by });
  }
  await close(tx, unit.detsisNo, on);
}

/** Never before its first day. */
export async function close(tx: Tx, detsisNo: string, on: string): Promise<void> {
  await tx.query('UPDATE unit SET active_to = greatest(active_from, $2::date) WHERE detsis_no = $1', [detsisNo, on]);
}

interface Change {
  readonly kind: 'unite' | 'split' | 'close' | 'move' | 'rename';
  readonly fromNo: string;
  readonly toNo: string | null;
  readonly on: string;
  readonly inherits?: boolean;
  readonly note: string;
  /** The person; none for what a program or a file changed. */
  readonly by?: string | undefined;
}

export async function record(tx: Tx, { kind, fromNo, toNo, on, inherits = false, note, by }: Change): Promise<void> {
  await tx.query('INSERT INTO unit_change (kind, from_no, to_no, at, inherits, note, made_by) VALUES ($1, $2, $3, $4, $5, $6, $7)', [kind, fromNo, toNo, on, inherits, note, by ?? null]);
}

/** What many rows left in the index's waiting list would be read through by every search until the next vacuum. */
export const TIDY_INDEX = `SELECT gin_clean_pending_list('unit_search')`;

/** Makes `path` and `search_text` of the unit and of all below it say again what the parents say. */
export async function rewriteSubtree(tx: Tx, detsisNo: string): Promise<void> {
  await tx.query(
    `WITH RECURSIVE tree AS (
       SELECT u.detsis_no, u.il_code, u.ilce, coalesce(p.path, '/') || u.detsis_no || '/' AS path,
         concat_ws(' ', (SELECT string_agg(a.name, ' ' ORDER BY a.depth) FROM unit a WHERE a.detsis_no = ANY (string_to_array(btrim(p.path, '/'), '/')::char(8)[])), u.name) AS names
       FROM unit u LEFT JOIN unit p ON p.detsis_no = u.parent_no WHERE u.detsis_no = $1
       UNION ALL
       SELECT u.detsis_no, u.il_code, u.ilce, t.path || u.detsis_no || '/', t.names || ' ' || u.name FROM tree t JOIN unit u ON u.parent_no = t.detsis_no
     )
     UPDATE unit SET path = tree.path, search_text = search_words(concat_ws(' ', il.name, tree.ilce, tree.names))
     FROM tree LEFT JOIN il ON il.code = tree.il_code WHERE unit.detsis_no = tree.detsis_no`,
    [detsisNo],
  );
  await tx.query(TIDY_INDEX);
}
