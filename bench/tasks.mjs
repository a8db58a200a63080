import { allForms, BareRows } from './bare-rows.mjs';
import { OpenTasks } from './cases.mjs';
import { answers } from './diagrams.mjs';
import { inTurns, round } from './load.mjs';
import { Server } from './server.mjs';

const CLIENTS = [1, 8, 32];

/** Tasks completed with everything that is kept of them, in this process and over HTTP, each turn beside the bare rows. */
export async function* measure(place) {
  const { url, runtime, pool } = await place.runtime();
  const tasks = await OpenTasks.of({ runtime, pool });
  const rows = await BareRows.like({ runtime, pool, tasks, answers });
  const server = await Server.start(place, { DATABASE_URL: url });
  const isWired = (await server.get('/v2/topology')).status === 200;

  const ways = {
    runtime: async () => runtime.tasks.complete({ taskKey: await tasks.take(), variables: answers, actor: 'bench' }),
    ...(isWired && { v2: async () => overHttp(server, await tasks.take()) }),
  };
  for (const clients of CLIENTS) {
    const bare = allForms.map((form) => (client) => rows.write(form, client));
    const laps = await inTurns([...bare, ...Object.values(ways)], { clients, seconds: 0.7 });
    const floor = Math.max(...laps.splice(0, bare.length).map(({ perSecond }) => perSecond));
    for (const [at, { perSecond, p50, p99 }] of laps.entries()) {
      yield { setting: { clients, via: Object.keys(ways)[at] }, value: round(perSecond), unit: '1/s', ofFloor: round(perSecond / floor), floor: round(floor), p50: round(p50), p99: round(p99) };
    }
  }
  if (!isWired) yield { setting: { via: 'v2' }, skipped: '/v2 does not answer' };
  await server.stop();
}

async function overHttp(server, taskKey) {
  const { status, text } = await server.post(`/v2/user-tasks/${taskKey}/completion`, { variables: answers });
  if (status !== 204) throw new Error(`completing ${taskKey}: ${status} ${text}`);
}
