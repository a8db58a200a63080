import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Config } from './config.js';
import type { Platform } from './open-platform.js';

/** Work that takes longer than this is given up; its owner offers it again. */
const PATIENCE_MS = 30_000;

/** Listens, and leaves in good order when asked to: no new requests, work in hand finished, doors closed. */
export async function runUntilStopped(app: NestFastifyApplication, platform: Platform): Promise<void> {
  const { config, logger } = platform;
  let stopping: Promise<void> | undefined;
  const stop = (signal: string): void => {
    stopping ??= leave(app, platform, signal); // Ctrl-C reaches us from the terminal and from npm
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  try {
    await app.listen(config.port, config.host);
  } catch (error) {
    // The rooms are at work already; nobody may find the database gone.
    await app.close();
    await platform.close();
    throw error;
  }
  const address = await app.getUrl();
  logger.info(`TalepAkış answers at ${address} (role ${config.role}${config.isDemo ? ', demo' : ''}).`);
  if (config.role !== 'worker') process.stdout.write(config.isDemo ? aboutTheDemo(address) : aboutClients(config));
}

/** Where the API asks for credentials, whoever starts it must know how to make some; once is enough, but we cannot know. */
function aboutClients({ databaseUrl }: Config): string {
  return `
A program that calls the API needs a client of its own. To make one, with ${databaseUrl ? 'the same DATABASE_URL' : 'the same TALEPAKIS_DATA'}:
  npm run clients -- add <id> --scopes read,start,work

`;
}

function aboutTheDemo(address: string): string {
  return `
TalepAkış runs at ${address}. This is a demo: its API is open to every program on this machine, and to
nobody else. Start it with DEMO=off to ask for credentials; "npm run clients -- add <id> --scopes read,start,work"
creates them for a program.

`;
}

async function leave(app: NestFastifyApplication, platform: Platform, signal: string): Promise<void> {
  const { logger, running } = platform;
  running.isStopping = true;
  logger.info(`${signal}: finishing the work in hand.`);
  setTimeout(() => process.exit(1), PATIENCE_MS).unref();
  try {
    await app.close();
    await platform.close();
    process.exit(0);
  } catch (error) {
    logger.error({ err: error }, 'did not stop in good order');
    process.exit(1);
  }
}
