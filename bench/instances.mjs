import { fork } from 'node:child_process';
import { once } from 'node:events';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { jobThenTask } from './diagrams.mjs';
import { quantile, round } from './load.mjs';
import { startRedis } from './redis.mjs';

const CASES_AT_ONCE = 48;
const program = fileURLToPath(new URL('case-process.mjs', import.meta.url));
const rest = (seconds) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));

/** Whole cases a second: begun, their job done through the queue, their task completed, ended. */
export async function* measure(place) {
  const redisUrl = await startRedis(place);
  for (const queue of ['postgres', 'redis']) {
    if (queue === 'redis' && !redisUrl) {
      yield { setting: { queue }, skipped: 'no redis-server here' };
      continue;
    }
    const alone = await perSecond(place, { processes: 1, redisUrl: queue === 'redis' ? redisUrl : null });
    yield { setting: { queue, processes: 1 }, value: round(alone), unit: '1/s' };
    const pair = await perSecond(place, { processes: 2, redisUrl: queue === 'redis' ? redisUrl : null });
    yield { setting: { queue, processes: 2 }, value: round(pair), unit: '1/s', ofOne: round(pair / alone) };
  }
}

/** As many cases are under way however many processes share them. */
async function perSecond(place, { processes, redisUrl }) {
  const { url, runtime } = await place.runtime();
  await runtime.deployments.deploy([{ name: 'bench.bpmn', content: jobThenTask() }]);
  const children = Array.from({ length: processes }, () => fork(program, [JSON.stringify([url, redisUrl, CASES_AT_ONCE / processes])], { execArgv: ['--max-semi-space-size=32'] }));
  await Promise.all(children.map((child) => once(child, 'message')));
  for (const child of children) child.send('begin');
  const rates = await laps(children);
  await Promise.all(children.map((child) => {
    child.send('stop');
    return once(child, 'exit');
  }));
  return quantile(rates);
}

async function laps(children) {
  const rates = [];
  await rest(1);
  let before = { at: performance.now(), ended: await count(children) };
  for (let lap = 0; lap < 3; lap += 1) {
    await rest(0.7);
    const now = { at: performance.now(), ended: await count(children) };
    rates.push(((now.ended - before.ended) * 1000) / (now.at - before.at));
    before = now;
  }
  return rates;
}

async function count(children) {
  const answers = await Promise.all(children.map(async (child) => {
    child.send('count');
    const [{ ended }] = await once(child, 'message');
    return ended;
  }));
  return answers.reduce((sum, ended) => sum + ended, 0);
}
