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

/**
 * Whole cases a second: begun, their job done through the queue, their task completed, ended. A handler that answers at once
 * shows what carrying costs, where processes share the same processors; one that waits for somebody else, what a second process brings.
 */
export async function* measure(place) {
  const redisUrl = await startRedis(place);
  for (const [queue, handlerMs] of [['postgres', 0], ['postgres', 100], ['redis', 0], ['redis', 100]]) {
    if (queue === 'redis' && !redisUrl) {
      yield { setting: { queue, handlerMs }, skipped: 'no redis-server here' };
      continue;
    }
    const how = { redisUrl: queue === 'redis' ? redisUrl : null, handlerMs };
    const alone = await perSecond(place, { ...how, processes: 1 });
    yield { setting: { queue, handlerMs, processes: 1 }, value: round(alone), unit: '1/s' };
    const pair = await perSecond(place, { ...how, processes: 2 });
    yield { setting: { queue, handlerMs, processes: 2 }, value: round(pair), unit: '1/s', ofOne: round(pair / alone) };
  }
}

/** As many cases are under way however many processes share them. */
async function perSecond(place, { processes, redisUrl, handlerMs }) {
  const { url, runtime } = await place.runtime();
  await runtime.deployments.deploy([{ name: 'bench.bpmn', content: jobThenTask() }]);
  const children = Array.from({ length: processes }, () => fork(program, [JSON.stringify({ databaseUrl: url, redisUrl, handlerMs, atOnce: CASES_AT_ONCE / processes })], { execArgv: ['--max-semi-space-size=32'] }));
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
  await rest(0.8);
  let before = { at: performance.now(), ended: await count(children) };
  for (let lap = 0; lap < 3; lap += 1) {
    await rest(0.5);
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
