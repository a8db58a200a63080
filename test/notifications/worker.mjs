// One process that sends notifications, as the tests that kill it run it. Ends when its parent does.
import 'reflect-metadata';
import { NotificationSenderModule } from '../../dist/notifications/index.js';
import { OutsideModule, readOutsideSettings } from '../../dist/outside/index.js';
import { PlatformModule } from '../../dist/platform/index.js';
import { createHttpApp } from '../../dist/platform/http/index.js';
import { createLogger, openPlatform, readConfig, runUntilStopped, sayWhyAndExit } from '../../dist/platform/start/index.js';

for (const over of ['end', 'close', 'error']) process.stdin.on(over, () => process.kill(process.pid, 'SIGKILL'));
process.stdin.resume();

try {
  const config = readConfig(process.env);
  const platform = await openPlatform(config, createLogger(config.logLevel));
  const sender = NotificationSenderModule.with({ atOnce: 4, lookMs: 100, leaseMs: 1_500, sweepMs: 200 });
  const imports = [PlatformModule.with(platform), OutsideModule.with(readOutsideSettings(process.env)), sender];
  await runUntilStopped(await createHttpApp({ module: class WorkerUnderTest {}, imports }, platform), platform);
} catch (error) {
  sayWhyAndExit(error);
}
