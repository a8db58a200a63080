import { answers, caseVariables, tasksInARow } from './diagrams.mjs';
import { round } from './load.mjs';

const CASES = 300;
const TASKS = 10;

const SIZES = `
  SELECT sum(pg_table_size(c.oid))::bigint AS rows, sum(pg_indexes_size(c.oid))::bigint AS indexes
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'public' AND c.relkind = 'r'`;

/** What a completed case of ten tasks leaves behind: all tables of ours, rows and indexes. */
export async function* measure(place) {
  const { runtime, pool } = await place.runtime();
  await runtime.deployments.deploy([{ name: 'bench.bpmn', content: tasksInARow(TASKS) }]);
  await complete(runtime, 20);
  const before = await sizes(pool);
  await complete(runtime, CASES);
  const after = await sizes(pool);
  const [rows, indexes] = ['rows', 'indexes'].map((what) => Math.round((after[what] - before[what]) / CASES));
  yield { setting: { tasks: TASKS, cases: CASES }, value: round((rows + indexes) / 1024), unit: 'kB', rows, indexes };
}

async function sizes(pool) {
  await pool.query('VACUUM ANALYZE');
  const { rows } = await pool.query(SIZES);
  return { rows: Number(rows[0].rows), indexes: Number(rows[0].indexes) };
}

async function complete(runtime, count) {
  const keys = Array.from({ length: count }, (_, at) => at);
  await Promise.all(Array.from({ length: 8 }, async () => {
    while (keys.pop() !== undefined) await oneCase(runtime);
  }));
}

async function oneCase(runtime) {
  let { advance } = await runtime.instances.create({ processId: 'bench', variables: caseVariables, actor: 'bench' });
  for (let task = openedIn(advance); task; task = openedIn(advance)) advance = await runtime.tasks.complete({ taskKey: task.key, variables: answers, actor: 'bench' });
}

const openedIn = (advance) => advance.events.find((event) => event.kind === 'opened');
