import type { Tx } from '../../../platform/index.js';
import { TIDY_INDEX } from '../tree.js';
import type { UnitRow } from '../unit.js';

interface Merge {
  readonly today: string;
  readonly isComplete?: boolean;
  readonly isTrial?: boolean;
}

interface Counts {
  readonly added: number;
  readonly changed: number;
  readonly closed: number;
  readonly unchanged: number;
}

const CHUNK = 5_000;
const MANY = 1_000;

/** Writes what differs from the tables, and nothing else; the rows are known to make a tree. */
export async function mergeRows(tx: Tx, rows: readonly UnitRow[], { today, isComplete = false, isTrial = false }: Merge): Promise<Counts> {
  await tx.query(TABLES);
  for (let from = 0; from < rows.length; from += CHUNK) {
    await tx.query(`INSERT INTO incoming SELECT given ->> 'detsisNo', given FROM jsonb_array_elements($1::jsonb) given`, [JSON.stringify(rows.slice(from, from + CHUNK))]);
  }
  await tx.query('ANALYZE incoming');
  await tx.query(DIFFERENCES, [today, isComplete]);
  const [{ added, changed, closed } = { added: 0, changed: 0, closed: 0 }] = await tx.query<Counts>(COUNTS);
  if (!isTrial) {
    await tx.query(WRITE);
    await tx.query(CHANGES, [today]);
    await tx.query(TIDY_INDEX);
    // A search right after a first import must not be planned for an empty tree.
    if (added + changed + closed > MANY) await tx.query('ANALYZE unit');
  }
  await tx.query('DROP TABLE incoming, difference');
  return { added, changed, closed, unchanged: rows.length - added - changed };
}

const TABLES = `
  CREATE TEMP TABLE incoming (detsis_no char(8) PRIMARY KEY, given jsonb NOT NULL) ON COMMIT DROP;
  CREATE TEMP TABLE difference (detsis_no char(8), name text, parent_no char(8), kind text, il_code smallint, ilce text, kep_address text,
    takes_outside_mail boolean, active_from date, active_to date, path text, search_text text, is_named boolean, is_new boolean, is_other boolean,
    old_name text, old_parent_no char(8), old_active_to date) ON COMMIT DROP`;

/** A field the file does not have keeps its value: the list of units must not wipe out the KEP addresses of another. */
const given = (field: string, column: string, otherwise = column): string => `CASE WHEN i.given ? '${field}' THEN i.given ->> '${field}' ELSE ${otherwise}::text END`;

const TOLD = 'name, parent_no, kind, il_code, ilce, kep_address, takes_outside_mail, active_from, active_to';
const of = (alias: string, columns: string): string => columns.split(', ').map((column) => `${alias}.${column}`).join(', ');

/**
 * The whole tree as it will be, from the roots down, and of it what is not so yet. A name changes the path of every unit below,
 * be they in the file or not. `is_other`: the unit itself says something else, not only its path.
 */
const DIFFERENCES = `
  INSERT INTO difference
  WITH RECURSIVE told AS MATERIALIZED (
    SELECT i.detsis_no, i.given ->> 'name' AS name, (i.given ->> 'parentNo')::char(8) AS parent_no,
      coalesce(${given('kind', 'u.kind')}, 'diger') AS kind, (${given('ilCode', 'u.il_code')})::smallint AS il_code, ${given('ilce', 'u.ilce')} AS ilce,
      ${given('kepAddress', 'u.kep_address')} AS kep_address, coalesce((${given('takesOutsideMail', 'u.takes_outside_mail')})::boolean, false) AS takes_outside_mail,
      coalesce((${given('activeFrom', 'u.active_from')})::date, least($1::date, (i.given ->> 'activeTo')::date)) AS active_from,
      CASE WHEN i.given ? 'isClosed' THEN least(u.active_to, $1::date) ELSE (${given('activeTo', 'u.active_to')})::date END AS active_to, true AS is_named
    FROM incoming i LEFT JOIN unit u USING (detsis_no)
    UNION ALL
    SELECT u.detsis_no, ${of('u', TOLD.replace(', active_to', ''))},
      CASE WHEN $2 AND coalesce(u.active_to > $1::date, true) THEN $1::date ELSE u.active_to END, false
    FROM unit u WHERE NOT EXISTS (SELECT FROM incoming i WHERE i.detsis_no = u.detsis_no)
  ), tree AS (
    SELECT told.*, '/' || detsis_no || '/' AS path, name AS names FROM told WHERE parent_no IS NULL
    UNION ALL
    SELECT told.*, tree.path || told.detsis_no || '/', tree.names || ' ' || told.name FROM told JOIN tree ON told.parent_no = tree.detsis_no
  ), wanted AS (
    SELECT t.detsis_no, ${of('t', TOLD.replace(', active_to', ''))}, CASE WHEN t.active_to < t.active_from THEN t.active_from ELSE t.active_to END AS active_to,
      t.path, search_words(concat_ws(' ', il.name, t.ilce, t.names)) AS search_text, t.is_named
    FROM tree t LEFT JOIN il ON il.code = t.il_code
  )
  SELECT w.*, u.detsis_no IS NULL, (${of('w', TOLD)}) IS DISTINCT FROM (${of('u', TOLD)}), u.name, u.parent_no, u.active_to
  FROM wanted w LEFT JOIN unit u USING (detsis_no)
  WHERE u.detsis_no IS NULL OR (${of('w', TOLD)}, w.path, w.search_text) IS DISTINCT FROM (${of('u', TOLD)}, u.path, u.search_text)`;

const COUNTS = `
  SELECT count(*) FILTER (WHERE is_named AND is_new)::int AS added, count(*) FILTER (WHERE is_named AND is_other AND NOT is_new)::int AS changed,
    count(*) FILTER (WHERE is_other AND NOT is_named)::int AS closed
  FROM difference`;

/** What people will ask for later: the old name, the new parent, since when it is no more. */
const CHANGES = `
  INSERT INTO unit_change (kind, from_no, to_no, at, note)
  SELECT c.kind, d.detsis_no, c.to_no, c.at, c.note
  FROM difference d
  CROSS JOIN LATERAL (VALUES
    ('rename', d.old_name <> d.name, NULL::char(8), $1::date, d.old_name),
    ('move', d.old_parent_no IS DISTINCT FROM d.parent_no, d.parent_no, $1::date, ''),
    ('close', d.old_active_to IS NULL AND d.active_to IS NOT NULL, NULL, d.active_to, '')
  ) c (kind, happened, to_no, at, note)
  WHERE c.happened AND d.is_other AND NOT d.is_new ORDER BY d.detsis_no, c.kind`;

/** One statement, so that a child may come before its parent. */
const WRITE = `
  INSERT INTO unit (detsis_no, ${TOLD}, path, search_text)
  SELECT detsis_no, ${TOLD}, path, search_text FROM difference
  ON CONFLICT (detsis_no) DO UPDATE SET ${[...TOLD.split(', '), 'path', 'search_text'].map((column) => `${column} = excluded.${column}`).join(', ')}`;
