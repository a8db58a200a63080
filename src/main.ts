import 'reflect-metadata';
import { fileURLToPath } from 'node:url';
import { createLogger, openPlatform, readConfig, runUntilStopped, sayWhyAndExit, tryAddress } from './platform/start/index.js';
import { outsideEnvironment } from './stand-ins.js';

try {
  const config = readConfig(process.env);
  await tryAddress(config);
  const logger = createLogger(config.logLevel);
  // The database and the simulated systems start while the rest of the program is read.
  const [platform, outside, { AppModule }, { createHttpApp }, { Demo }] = await Promise.all([
    openPlatform(config, logger), outsideEnvironment(config, process.env, logger), import('./app.module.js'), import('./platform/http/index.js'), import('./demo/index.js'),
  ]);
  const pages = config.role === 'worker' ? {} : { pages: fileURLToPath(new URL('./web/', import.meta.url)) };
  const app = await createHttpApp(AppModule.for(platform, outside), platform, pages);
  await runUntilStopped(app, platform);
  if (config.role !== 'worker') app.get(Demo, { strict: false }).begin();
} catch (error) {
  sayWhyAndExit(error);
}
