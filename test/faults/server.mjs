// One process of the system as its tests of faults run it: the rooms of src/app.module.ts, impatient settings, and one
// handler whose effect the test can count. Ends when its parent does: nothing here outlives a killed test.
import 'reflect-metadata';
import { PlatformModule } from '../../dist/platform/index.js';
import { createHttpApp } from '../../dist/platform/http/index.js';
import { createLogger, openPlatform, readConfig, runUntilStopped, sayWhyAndExit } from '../../dist/platform/start/index.js';
import { OrchestrationApiModule } from '../../dist/orchestration-api/index.js';
import { BackgroundModule } from '../../dist/runtime-postgres/index.js';
import { serveJob } from '../../dist/process-kit/index.js';

const [effectsUrl] = process.argv.slice(2);

for (const over of ['end', 'close', 'error']) process.stdin.on(over, () => process.kill(process.pid, 'SIGKILL'));
process.stdin.resume();

const settings = { pollMs: 200, offerAgainMs: 1_500, tidyMs: 500, leaseMs: 2_000, lostAfterMs: 2_000, backOffMs: () => 100 };

/** Fails at first for every fifth job, does its effect under the idempotency key, and tells the diagram which key that was. */
const handlers = {
  'ic-is': async (job) => {
    if (BigInt(job.id) % 5n === 0n && job.retriesLeft === 3) throw new Error('provoked');
    const answer = await fetch(effectsUrl, { method: 'POST', body: JSON.stringify({ key: job.id, caseKey: job.caseKey }) });
    if (!answer.ok) throw new Error(`the ledger answers ${answer.status}`);
    return { sonKey: job.id };
  },
};

const serve = ({ key, type, variables, headers, retries, rootKey, processId, elementId }) =>
  serveJob(handlers, { id: key, type, variables, headers, retriesLeft: retries, caseKey: rootKey, processId, elementId }, {});

try {
  const config = readConfig(process.env);
  const platform = await openPlatform(config, createLogger(config.logLevel));
  const worker = BackgroundModule.with({ handlers: { types: Object.keys(handlers), serve }, settings });
  const rooms = { web: [OrchestrationApiModule], worker: [worker], all: [OrchestrationApiModule, worker] }[config.role];
  const system = { module: class SystemUnderTest {}, imports: [PlatformModule.with(platform), ...rooms] };
  await runUntilStopped(await createHttpApp(system, platform), platform);
} catch (error) {
  sayWhyAndExit(error);
}
