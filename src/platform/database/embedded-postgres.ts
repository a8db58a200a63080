import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { open } from 'node:fs/promises';
import type { Socket } from 'node:net';
import path from 'node:path';
import { ownerOf, prepareDataFolder, takeOwnership, type EmbeddedPostgresOptions, type PreparedFolder } from './data-folder.js';
import { isAlive, postmasterOf, stopPostmaster, until } from './postmaster.js';
import { freePort } from './free-port.js';

const SETTINGS = [
  'listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200', 'shared_buffers=128MB',
  'log_min_messages=warning', 'timezone=UTC', 'log_timezone=UTC', 'jit=off',
];

/**
 * Stands between us and the server: when our end of the pipe closes, however we died, it stops the server.
 * $1 signal, $2 folder to remove afterwards; the rest is the command.
 */
const KEEPER = `
sig=$1; folder=$2; shift 2; exec 3<&0
"$@" 3<&- </dev/null & server=$!
(read -r _ <&3; kill -s "$sig" $server 2>/dev/null) & watcher=$!
exec 3<&-; wait $server; code=$?
kill $watcher 2>/dev/null; [ -n "$folder" ] && rm -rf "$folder"; exit $code`;

/** A PostgreSQL server of our own, started from npm's binaries and started again when it dies. */
export class EmbeddedPostgres {
  private keeper?: ChildProcess;
  private isStopping = false;

  private constructor(private readonly options: EmbeddedPostgresOptions, private readonly prepared: PreparedFolder, private readonly port: number) {}

  /** Resolves when the server takes connections; a server left over by a killed process is stopped first. */
  static async start(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
    const prepared = await prepareDataFolder(options);
    const running = await postmasterOf(prepared.folder);
    const owner = await ownerOf(prepared.home);
    if (running && owner && owner !== process.pid && isAlive(owner)) {
      options.say?.(`PostgreSQL is shared with process ${owner}, which started it, and ends with it.`);
      return new EmbeddedPostgres(options, prepared, running.port);
    }
    if (running) await stopPostmaster(running);
    const server = new EmbeddedPostgres(options, prepared, await freePort());
    await takeOwnership(prepared.home);
    await server.launch();
    return server;
  }

  /** The address of a database in this server. */
  url(database = 'postgres'): string {
    return `postgres://postgres:${this.prepared.password}@127.0.0.1:${this.port}/${database}`;
  }

  /** Stops the server and waits for it; a server shared with another process is left running. */
  async stop(): Promise<void> {
    this.isStopping = true;
    const { keeper } = this;
    if (!keeper || keeper.exitCode !== null) return;
    keeper.ref();
    keeper.stdin?.end();
    await once(keeper, 'exit');
  }

  private async launch(): Promise<void> {
    const { folder, account, logFile } = this.prepared;
    const log = await open(logFile, 'a');
    const keeper = spawn('sh', ['-c', KEEPER, 'keeper', ...this.command()], {
      ...account, cwd: folder, detached: true, stdio: ['pipe', log.fd, log.fd],
    });
    await log.close();
    this.keeper = keeper;
    keeper.stdin?.on('error', () => undefined); // it may be gone before we close our end
    const isUp = await until(async () => keeper.exitCode !== null || ((await postmasterOf(folder))?.isReady ?? false));
    if (!isUp || keeper.exitCode !== null) throw new Error(`PostgreSQL did not start; its log: ${logFile}`);
    keeper.once('exit', () => void this.startAgain());
    keeper.unref();
    (keeper.stdin as Socket | null)?.unref();
  }

  private command(): string[] {
    const { folder, binaries } = this.prepared;
    const settings = [...SETTINGS, `port=${this.port}`, ...(this.options.settings ?? [])];
    const [signal, remove] = this.options.isTemporary ? ['QUIT', path.dirname(folder)] : ['INT', ''];
    return [signal, remove, binaries.postgres, '-D', folder, ...settings.flatMap((setting) => ['-c', setting])];
  }

  /** The old server's children may still hold its shared memory: try again, a little later each time. */
  private async startAgain(attempt = 0): Promise<void> {
    if (this.isStopping) return;
    this.options.say?.('PostgreSQL ended unexpectedly and is started again.');
    await new Promise((resolve) => setTimeout(resolve, Math.min(100 * 2 ** attempt, 5_000)));
    if (!this.isStopping) await this.launch().catch(() => this.startAgain(attempt + 1));
  }
}
