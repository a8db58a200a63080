import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Redis } from 'ioredis';
import pg from 'pg';
import { portToKeep } from './port-to-keep.js';
import { EmbeddedPostgres, migrate } from '../../src/platform/database/index.js';
import { Effects } from './effects.js';
import { KeptProcess } from './kept-process.js';
import { testKeys } from '../given/personal-data-keys.js';

export type Victim = 'web' | 'worker' | 'worker-2' | 'postgres' | 'redis';

/** Runs a server that does not watch its parent: it is killed when our end of the pipe closes. */
const KEEPER = '"$@" </dev/null & server=$!; read -r _; kill -9 $server';

/** The whole system in processes of its own: PostgreSQL that syncs, Redis if wanted, one web and two workers. */
export class Surroundings {
  readonly kills = new Map<Victim, number>();

  private constructor(
    readonly databaseUrl: string,
    readonly webUrl: string,
    readonly processes: ReadonlyMap<Victim, KeptProcess>,
    readonly effects: Effects,
    private readonly parts: { readonly postgres: EmbeddedPostgres; readonly folder: string; readonly data: string },
  ) {}

  static async open({ withRedis }: { readonly withRedis: boolean }): Promise<Surroundings> {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'talepakis-faults-'));
    // A folder of its own: the account that runs PostgreSQL for root must reach it.
    const data = await mkdtemp(path.join(os.tmpdir(), 'talepakis-faults-data-'));
    const postgres = await EmbeddedPostgres.start({ folder: data, settings: ['deadlock_timeout=100ms'] });
    await migrate(postgres.url());
    const effects = new Effects();
    const effectsUrl = await effects.open();
    const processes = new Map<Victim, KeptProcess>();
    const redisPort = await portToKeep();
    if (withRedis) processes.set('redis', redisProcess(redisPort, folder));
    const common = { PERSONAL_DATA_KEYS: testKeys, DATABASE_URL: postgres.url(), LOG_LEVEL: 'warn', DEMO: 'on', ...(withRedis && { REDIS_URL: `redis://127.0.0.1:${redisPort}` }) };
    const webPort = await portToKeep();
    processes.set('web', systemProcess('web', effectsUrl, { ...common, ROLE: 'web', PORT: String(webPort) }));
    for (const name of ['worker', 'worker-2'] as const) processes.set(name, systemProcess(name, effectsUrl, { ...common, ROLE: 'worker', PORT: String(await portToKeep()) }));
    const surroundings = new Surroundings(postgres.url(), `http://127.0.0.1:${webPort}`, processes, effects, { postgres, folder, data });
    for (const one of processes.values()) one.start();
    await surroundings.ready();
    return surroundings;
  }

  /** Everything that was killed is back and answers. */
  async ready(): Promise<void> {
    await this.databaseIsUp();
    await Promise.all([...this.processes.values()].map((one) => one.ready()));
  }

  /** kill -9; what supervisors restart comes back after a moment, PostgreSQL by the one that keeps it. */
  async kill(victim: Victim, restMs: number): Promise<void> {
    this.kills.set(victim, (this.kills.get(victim) ?? 0) + 1);
    if (victim === 'postgres') {
      process.kill(this.postmasterPid(), 'SIGKILL');
      return;
    }
    const one = this.processes.get(victim);
    await one?.kill();
    await new Promise((resolve) => setTimeout(resolve, restMs));
    one?.start();
  }

  /** One connection for looking at what is there, across restarts of the server. */
  async look<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
    const client = new pg.Client({ connectionString: this.databaseUrl });
    client.on('error', () => undefined);
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  /** What processes did that nobody asked of them. */
  diedAlone(): string[] {
    return [...this.processes.values()].flatMap(({ diedAlone }) => diedAlone);
  }

  async close(): Promise<void> {
    await Promise.all([...this.processes.values()].map((one) => one.kill()));
    this.effects.close();
    await this.parts.postgres.stop();
    for (const folder of [this.parts.folder, this.parts.data]) await rm(folder, { recursive: true, force: true });
  }

  private async databaseIsUp(): Promise<void> {
    const lastAt = performance.now() + 60_000;
    for (;;) {
      try {
        await this.look((client) => client.query('SELECT 1'));
        return;
      } catch (error) {
        if (performance.now() > lastAt) throw error;
        await new Promise((resolve) => setTimeout(resolve, 25));
      }
    }
  }

  private postmasterPid(): number {
    return Number(readFileSync(path.join(this.parts.data, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
  }
}

function systemProcess(name: string, effectsUrl: string, env: Readonly<Record<string, string>>): KeptProcess {
  const file = fileURLToPath(new URL('server.mjs', import.meta.url));
  const isReady = async (): Promise<void> => {
    const answer = await fetch(`http://127.0.0.1:${env['PORT']}/health/ready`);
    if (!answer.ok) throw new Error(`not ready: ${await answer.text()}`);
  };
  return new KeptProcess(name, { command: process.execPath, args: [file, effectsUrl], env, isReady });
}

/** Empty at every start: killing it is losing everything in it. */
function redisProcess(port: number, folder: string): KeptProcess {
  const isReady = async (): Promise<void> => {
    const client = new Redis(port, '127.0.0.1', { lazyConnect: true, retryStrategy: () => null, maxRetriesPerRequest: 0 });
    client.on('error', () => undefined);
    await client.ping().finally(() => client.disconnect());
  };
  return new KeptProcess('redis', { command: 'sh', args: ['-c', KEEPER, 'keeper', 'redis-server', '--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', folder], isReady });
}
