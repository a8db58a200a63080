import { tasksInARow } from './diagrams.mjs';
import { fillHistory, fillTasks, GROUPS, OFFICERS } from './inbox-rows.mjs';
import { load, quantile, round } from './load.mjs';
import { Server } from './server.mjs';

const SIZES = [1_000, 100_000];
const FULL_SIZE = 1_000_000;
const CLIENTS = [1, 20];
const SECONDS = 1.5;
const PROCESSES = 20;
const HISTORY_PER_TASK = 10;

/** What officers look at all day, over HTTP; `--full` adds a million open tasks and ten million history rows. */
export async function* measure(place, { isFull = false } = {}) {
  const { url, runtime, database, pool } = await place.runtime();
  const definitions = await deployed(runtime, pool);
  const server = await Server.start(place, { DATABASE_URL: url });
  for (const open of isFull ? [...SIZES, FULL_SIZE] : SIZES) {
    await fillTasks(pool, { open, definitions });
    const history = await fillHistory(pool, database, open * HISTORY_PER_TASK);
    const looks = await looksAt(server, pool);
    for (const clients of CLIENTS) {
      for (const [look, act] of Object.entries(looks)) {
        await load({ clients, seconds: 0.3, act });
        const { times, perSecond } = await load({ clients, seconds: SECONDS, act });
        yield { setting: { open, look, clients }, value: round(quantile(times, 0.99)), unit: 'ms p99', p50: round(quantile(times)), perSecond: round(perSecond), history };
      }
    }
  }
  await server.stop();
}

async function deployed(runtime, pool) {
  for (let at = 1; at <= PROCESSES; at += 1) await runtime.deployments.deploy([{ name: `bench-${at}.bpmn`, content: tasksInARow(1).replaceAll('"bench"', `"bench-${at}"`) }]);
  const { rows } = await pool.query('SELECT key FROM process_definition ORDER BY key');
  return rows.map(({ key }) => key);
}

const any = (count) => Math.floor(Math.random() * count);
const aGroup = () => `ROL@${10_000_000 + any(GROUPS)}`;
const myGroups = () => ({ $in: Array.from({ length: 5 }, aGroup) });
const newest = [{ field: 'creationDate', order: 'DESC' }];
const state = 'CREATED';

/** Name → one request, with other people and groups each time. */
async function looksAt(server, pool) {
  const search = (body) => asked(server.post('/v2/user-tasks/search', body));
  const pages = await Promise.all(Array.from({ length: 40 }, async () => {
    const filter = { state, candidateGroup: myGroups() };
    const { page } = await search({ filter, sort: newest, page: { limit: 50 } });
    return { filter, sort: newest, page: { limit: 50, after: page.endCursor } };
  }));
  const { rows } = await pool.query(`SELECT key FROM user_task WHERE state = 'CREATED' ORDER BY random() LIMIT 1000`);
  return {
    'my tasks': () => search({ filter: { state, assignee: `memur-${any(OFFICERS)}` }, sort: newest, page: { limit: 50 } }),
    'my groups': () => search({ filter: { state, candidateGroup: myGroups() }, sort: newest, page: { limit: 50 } }),
    'my groups, page 2': () => search(pages[any(pages.length)]),
    'group, due, priority': () => search({ filter: { state, candidateGroup: aGroup(), dueDate: { $lt: new Date().toISOString() }, priority: { $gte: 75 } }, sort: [{ field: 'dueDate', order: 'ASC' }], page: { limit: 50 } }),
    'all open': () => search({ filter: { state }, sort: newest, page: { limit: 50 } }),
    count: () => search({ filter: { state }, page: { limit: 1 } }),
    'one by key': () => asked(server.get(`/v2/user-tasks/${rows[any(rows.length)].key}`)),
  };
}

async function asked(answer) {
  const { status, text } = await answer;
  if (status !== 200) throw new Error(`${status} ${text}`);
  return JSON.parse(text);
}
