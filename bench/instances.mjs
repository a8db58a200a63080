import { fork } from 'node:child_process';
import { once } from 'node:events';
import os from 'node:os';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { jobThenTask } from './diagrams.mjs';
import { quantile, round } from './load.mjs';
import { serverProcessorMs } from './processor-time.mjs';
import { startRedis } from './redis.mjs';

const CASES_AT_ONCE = 48;
const ROUNDS = 3;
const HANDLERS = ['instant', 'waits', 'computes'];
const program = fileURLToPath(new URL('case-process.mjs', import.meta.url));
const rest = (seconds) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));

/**
 * Whole cases a second: begun, their job done through the queue, their task completed, ended. A handler that answers at once
 * shows what carrying costs, where processes share the same processors; one that waits a tenth of a second for somebody else, or
 * computes for some ten milliseconds, what a second process brings.
 */
export async function* measure(place) {
  const redisUrl = await startRedis(place);
  for (const [queue, handler] of ['postgres', 'redis'].flatMap((queue) => HANDLERS.map((handler) => [queue, handler]))) {
    if (queue === 'redis' && !redisUrl) {
      yield { setting: { queue, handler }, skipped: 'no redis-server here' };
      continue;
    }
    const how = { redisUrl: queue === 'redis' ? redisUrl : null, handler };
    // One after the other and again: what else the machine does meets both.
    const rounds = [];
    for (let turn = 0; turn < ROUNDS; turn += 1) rounds.push([await measured(place, { ...how, processes: 1 }), await measured(place, { ...how, processes: 2 })]);
    const [alone, pair] = [0, 1].map((at) => middle(rounds.map((pairOf) => pairOf[at])));
    yield { setting: { queue, handler, processes: 1 }, ...figures(alone) };
    yield { setting: { queue, handler, processes: 2 }, ...figures(pair), ofOne: round(quantile(rounds.map(([one, two]) => two.perSecond / one.perSecond))), ...(handler !== 'waits' && { mostOfOne: round(bound(alone)) }) };
  }
}

const middle = (runs) => [...runs].sort((a, b) => a.perSecond - b.perSecond)[Math.floor(runs.length / 2)];
const figures = ({ perSecond, nodeMs, postgresMs }) => ({ value: round(perSecond), unit: '1/s', nodeMs: round(nodeMs), postgresMs: round(postgresMs) });

/**
 * What a second process could bring at most where the database shares the processors: a case costs its processor time in Node
 * and in PostgreSQL, one Node process fills one processor, and there are no more than there are.
 */
function bound({ nodeMs, postgresMs }) {
  const all = os.availableParallelism() / (nodeMs + postgresMs);
  return Math.min(all, 2 / nodeMs) / Math.min(all, 1 / nodeMs);
}

/** As many cases are under way however many processes share them. */
async function measured(place, { processes, redisUrl, handler }) {
  const { url, runtime, pool } = await place.runtime();
  await runtime.deployments.deploy([{ name: 'bench.bpmn', content: jobThenTask() }]);
  const children = Array.from({ length: processes }, () => fork(program, [JSON.stringify({ databaseUrl: url, redisUrl, handler, atOnce: CASES_AT_ONCE / processes })], { execArgv: ['--max-semi-space-size=32'] }));
  await Promise.all(children.map((child) => once(child, 'message')));
  for (const child of children) child.send('begin');
  const found = await laps(children, pool);
  await Promise.all(children.map((child) => {
    child.send('stop');
    return once(child, 'exit');
  }));
  return found;
}

/** Cases a second, and the processor time a case takes in Node and in PostgreSQL. */
async function laps(children, pool) {
  const rates = [];
  await rest(0.8);
  const first = await now(children, pool);
  let before = first;
  for (let lap = 0; lap < 3; lap += 1) {
    await rest(0.5);
    const after = await now(children, pool);
    rates.push(((after.ended - before.ended) * 1000) / (after.at - before.at));
    before = after;
  }
  const cases = before.ended - first.ended;
  return { perSecond: quantile(rates), nodeMs: (before.nodeMs - first.nodeMs) / cases, postgresMs: (before.postgresMs - first.postgresMs) / cases };
}

async function now(children, pool) {
  const answers = await Promise.all(children.map(async (child) => {
    child.send('count');
    const [answer] = await once(child, 'message');
    return answer;
  }));
  const sum = (name) => answers.reduce((total, answer) => total + answer[name], 0);
  return { at: performance.now(), ended: sum('ended'), nodeMs: sum('processorMs'), postgresMs: await serverProcessorMs(pool) };
}
