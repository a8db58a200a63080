import { randomUUID } from 'node:crypto';

export const UNITS = 500;
const OFFICERS_PER_UNIT = 2;
const DAYS = 365;
const CHUNK = 50_000;
const unitNo = (nth) => String(10_000_000 + nth);

/** Keys as the runtime makes them: milliseconds since 2024, then 22 bits. */
const KEY = `(((extract(epoch FROM at) - extract(epoch FROM timestamptz '2024-01-01 00:00Z')) * 1000)::bigint << 22) + n % 1000 * 4`;

/** Cases $1 to $2 of $3, each with one open task of a unit's two roles: 5 % are taken, 70 % have a last day, one in eight is urgent. */
const CASES = `
  WITH made AS (
    SELECT n, now() - interval '${DAYS} days' * (1 - n::float8 / $3::int) AS at, ${10_000_000} + (random() * ${UNITS - 1})::int AS unit, random() AS taken
    FROM generate_series($1::int, $2::int - 1) n),
  keyed AS (SELECT *, ${KEY} AS key, ARRAY['BIRIM_GOREVLISI@' || unit, 'BIRIM_AMIRI@' || unit] AS groups FROM made),
  cases AS (
    INSERT INTO case_file (key, number, application, process_id, subject, type, applicant_id, il, ilce, detsis_no, status, groups, opened_at)
    SELECT key, '2025-BEN-' || lpad(n::text, 7, '0'), 'muhtar', 'bench', (ARRAY['Yol çukur', 'Köprü yıkık', 'Sokak lambası yanmıyor', 'Su kesintisi var', 'Çöp toplanmıyor'])[1 + n % 5] || ' ' || n % 997,
      'sikayet', ($4::uuid[])[1 + n % cardinality($4::uuid[])], 1 + n % 81, 'MERKEZ', '${unitNo(0)}', 'Bekleyen', groups, at FROM keyed)
  INSERT INTO case_task (key, case_key, element_id, title, groups, role, detsis_no, il, ilce, assignee, priority, due_at, state, opened_at)
  SELECT key + 1, key, 'birim-islemi', 'İşlemi Tamamla', groups, 'BIRIM_GOREVLISI', unit::text, 1 + n % 81, 'MERKEZ',
    CASE WHEN taken < 0.05 THEN ($5::text[])[1 + (unit - 10000000) * ${OFFICERS_PER_UNIT} + n % ${OFFICERS_PER_UNIT}] END,
    (ARRAY[50, 50, 50, 50, 50, 30, 70, 90])[1 + n % 8], CASE WHEN random() < 0.7 THEN at + interval '30 days' * random() * 14 END, 'OPEN', at FROM keyed`;

const HEAVY = ['case_file_words', 'case_file_groups', 'case_task_team'];

/** Units, two officers in each, some applicants; answers the officers in the order of their units. */
export async function fillPeople(pool) {
  const numbers = Array.from({ length: UNITS }, (_, nth) => unitNo(nth));
  await pool.query(`INSERT INTO unit (detsis_no, name, kind, il_code, active_from, path, search_text) SELECT no, 'BİRİM ' || no, 'diger', 22, '2020-01-01', '/' || no || '/', 'birim ' || no FROM unnest($1::text[]) no`, [numbers]);
  const officers = numbers.flatMap((detsisNo) => Array.from({ length: OFFICERS_PER_UNIT }, () => ({ id: randomUUID(), detsisNo })));
  const applicants = Array.from({ length: 1_000 }, () => randomUUID());
  const people = [...officers.map(({ id }) => id), ...applicants];
  await pool.query(`INSERT INTO person (id, given_name, family_name) SELECT id, 'Ad' || place, 'Soyad' || place FROM unnest($1::uuid[]) WITH ORDINALITY AS p(id, place)`, [people]);
  await pool.query(
    `INSERT INTO membership (person_id, detsis_no, role, valid_from) SELECT id, no, 'BIRIM_GOREVLISI', '2024-01-01' FROM unnest($1::uuid[], $2::text[]) AS m(id, no)`,
    [officers.map(({ id }) => id), officers.map(({ detsisNo }) => detsisNo)],
  );
  return { officers, applicants };
}

/** Open tasks of cases nothing runs behind, for what only looks; nobody is told of them. */
export async function fillCases(pool, { open, officers, applicants }) {
  const { rows } = await pool.query('SELECT indexname, indexdef FROM pg_indexes WHERE indexname = ANY ($1)', [HEAVY]);
  for (const { indexname } of rows) await pool.query(`DROP INDEX ${indexname}`);
  const client = await pool.connect();
  try {
    await client.query('SET session_replication_role = replica');
    for (let from = 0; from < open; from += CHUNK) await client.query(CASES, [from, Math.min(open, from + CHUNK), open, applicants, officers.map(({ id }) => id)]);
    await client.query('RESET session_replication_role');
  } finally {
    client.release();
  }
  for (const { indexdef } of rows) await pool.query(indexdef);
  await pool.query('VACUUM ANALYZE case_file, case_task');
}
