// Documents in a process of their own, as their tests of load and of kills run it; who asks is told by a header.
// Answers `rss` and `settled` on its standard input. Ends when its parent does: nothing here outlives a killed test.
import 'reflect-metadata';
import { DocumentKeepingModule, DocumentRoutesModule, DocumentsModule, readDocumentSettings } from '../../dist/documents/index.js';
import { OutsideModule, readOutsideSettings } from '../../dist/outside/index.js';
import { createHttpApp } from '../../dist/platform/http/index.js';
import { PlatformModule } from '../../dist/platform/index.js';
import { createLogger, openPlatform, readConfig, sayWhyAndExit } from '../../dist/platform/start/index.js';

for (const over of ['end', 'close', 'error']) process.stdin.on(over, () => process.kill(process.pid, 'SIGKILL'));

let most = 0;
const measure = () => { most = Math.max(most, process.memoryUsage.rss()); };
setInterval(measure, 5).unref();
process.stdin.on('data', (line) => {
  measure();
  if (String(line).includes('forget')) most = process.memoryUsage.rss();
  process.stdout.write(`rss ${most}\n`);
});

try {
  const config = readConfig(process.env);
  const platform = await openPlatform(config, createLogger(config.logLevel));
  const rooms = [PlatformModule.with(platform), OutsideModule.with(readOutsideSettings({})), DocumentsModule.with(readDocumentSettings(process.env)), DocumentRoutesModule];
  const app = await createHttpApp({ module: class DocumentsUnderTest {}, imports: process.env.KEEPS ? [...rooms, DocumentKeepingModule] : rooms }, platform);
  app.getHttpAdapter().getInstance().addHook('onRequest', async (request) => {
    const actor = request.headers['x-actor'];
    if (typeof actor === 'string') request.actor = JSON.parse(decodeURIComponent(actor));
  });
  await app.listen(0, '127.0.0.1');
  process.stdout.write(`listening ${app.getHttpServer().address().port}\n`);
} catch (error) {
  sayWhyAndExit(error);
}
