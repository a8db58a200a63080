import 'reflect-metadata';
import { AppModule } from './app.module.js';
import { createHttpApp } from './platform/http/index.js';
import { createLogger, openPlatform, readConfig, runUntilStopped, sayWhyAndExit } from './platform/start/index.js';

try {
  const config = readConfig(process.env);
  const logger = createLogger(config.logLevel);
  const platform = await openPlatform(config, logger);
  const app = await createHttpApp(AppModule.for(platform), platform);
  await runUntilStopped(app, platform);
} catch (error) {
  sayWhyAndExit(error);
}
