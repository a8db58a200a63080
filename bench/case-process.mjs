// A process that does everything for its own cases: begins them, carries their jobs, completes their tasks. Started by instances.mjs.
import 'reflect-metadata';
import { pbkdf2Sync } from 'node:crypto';
import { Clock, Database, Queues } from '../dist/platform/index.js';
import { createLogger } from '../dist/platform/start/index.js';
import { Background } from '../dist/runtime-postgres/background.js';
import { Runtime } from '../dist/runtime-postgres/index.js';
import { caseVariables } from './diagrams.mjs';

const { databaseUrl, redisUrl, handler, atOnce } = JSON.parse(process.argv[2] ?? '{}');
const rest = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const logger = createLogger('error');
const database = await Database.open({ url: databaseUrl });
const queues = await Queues.open({ databaseUrl, redisUrl: redisUrl ?? undefined, logger });
const runtime = await Runtime.open(database, Clock.real());
const done = { kind: 'completed', variables: { sonuc: 'tamam' } };
const handlers = { types: ['bench-job'], serve: async () => {
  if (handler === 'waits') await rest(100);
  if (handler === 'computes') pbkdf2Sync('bench', 'bench', 40_000, 32, 'sha256');
  return done;
} };
const background = new Background(runtime, { queues, logger, handlers });
await background.start();

const own = new Set();
let ended = 0;
let isOver = false;

process.on('message', (word) => {
  if (word === 'begin') void run();
  if (word === 'count') process.send({ ended, processorMs: Object.values(process.cpuUsage()).reduce((sum, part) => sum + part, 0) / 1000 });
  if (word === 'stop') void stop();
});
process.once('disconnect', () => process.exit());
process.send('ready');

/** As many cases as wanted under way, until told to stop. */
async function run() {
  while (!isOver) {
    await Promise.all(Array.from({ length: atOnce - own.size }, begin));
    const open = await database.query(`SELECT key, instance_key FROM user_task WHERE state = 'CREATED' AND instance_key = ANY($1)`, [[...own]]);
    if (open.length === 0) await rest(5);
    await Promise.all(open.map(complete));
  }
}

async function begin() {
  const { instanceKey } = await runtime.instances.create({ processId: 'bench', variables: caseVariables, actor: 'bench' });
  own.add(instanceKey);
}

async function complete({ key, instance_key: instanceKey }) {
  await runtime.tasks.complete({ taskKey: key, variables: {}, actor: 'bench' });
  own.delete(instanceKey);
  ended += 1;
}

async function stop() {
  isOver = true;
  await background.stop();
  await queues.close();
  process.exit();
}
