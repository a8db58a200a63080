import { Clock } from '../clock.js';
import type { Config } from './config.js';
import { Database, EmbeddedPostgres, migrate, reachDatabase } from '../database/index.js';
import type { Logger } from '../logger.js';
import { Metrics } from '../metrics.js';
import { openKeyRing, PersonalData } from '../personal-data/index.js';
import { Queues } from '../queue.js';
import { Running } from '../running.js';
import { reachRedis } from './reach-redis.js';

/** What every room stands on, opened once per process. */
export interface Platform {
  readonly config: Config;
  readonly logger: Logger;
  readonly database: Database;
  readonly queues: Queues;
  readonly clock: Clock;
  readonly personalData: PersonalData;
  readonly metrics: Metrics;
  readonly running: Running;
  /** Finishes the work in hand, then lets go of everything, our own database server last. */
  readonly close: () => Promise<void>;
}

/** Starts a database server when none is given, migrates it, and opens queue and clock on it. */
export async function openPlatform(config: Config, logger: Logger): Promise<Platform> {
  const say = (line: string): void => logger.warn(line);
  await Promise.all([config.redisUrl && reachRedis(config.redisUrl), config.databaseUrl && reachDatabase(config.databaseUrl)]);
  const server = config.databaseUrl ? undefined : await EmbeddedPostgres.start({ folder: config.dataFolder, say });
  try {
    const databaseUrl = config.databaseUrl ?? server?.url() ?? '';
    const ring = await openKeyRing(config, config.dataFolder);
    await migrate(databaseUrl);
    const database = await Database.open({ url: databaseUrl, logger });
    const personalData = await PersonalData.open({ database, ring, logger });
    const queues = await Queues.open({ databaseUrl, redisUrl: config.redisUrl, logger });
    const clock = config.hasTestClock ? await Clock.movable(database) : Clock.real();
    const close = async (): Promise<void> => {
      await queues.close();
      clock.close();
      personalData.close();
      await database.close();
      await server?.stop();
    };
    return { config, logger, database, queues, clock, personalData, metrics: new Metrics(), running: new Running(), close };
  } catch (error) {
    await server?.stop();
    throw error;
  }
}
