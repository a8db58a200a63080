import 'reflect-metadata';
import { fileURLToPath } from 'node:url';
import { createLogger, openPlatform, readConfig, runUntilStopped, sayWhyAndExit } from './platform/start/index.js';

try {
  const config = readConfig(process.env);
  const logger = createLogger(config.logLevel);
  // The database starts while the rest of the program is read.
  const [platform, { AppModule }, { createHttpApp }] = await Promise.all([openPlatform(config, logger), import('./app.module.js'), import('./platform/http/index.js')]);
  const pages = config.role === 'worker' ? {} : { pages: fileURLToPath(new URL('./web/', import.meta.url)) };
  const app = await createHttpApp(AppModule.for(platform), platform, pages);
  await runUntilStopped(app, platform);
} catch (error) {
  sayWhyAndExit(error);
}
