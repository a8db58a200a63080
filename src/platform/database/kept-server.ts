import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { open } from 'node:fs/promises';
import type { Socket } from 'node:net';
import { CannotStart } from '../cannot-start.js';
import type { Cluster } from './data-folder.js';
import { postmasterOf, until } from './postmaster.js';
import { memorySettings } from './server-memory.js';

interface Keeping {
  readonly cluster: Cluster;
  readonly port: number;
  readonly settings: readonly string[];
  /** The folder goes away with the server. */
  readonly isTemporary: boolean;
  readonly say: (line: string) => void;
}

/** Statements that fail, and rows they stumbled over, are told to us, who cut people out of them: the server's own log has nothing of them. */
const SETTINGS = [
  'listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200',
  'log_min_messages=log', 'timezone=UTC', 'log_timezone=UTC', 'jit=off',
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

/** A PostgreSQL server that is started again when it dies, and ends with us. */
export class KeptServer {
  private keeper?: ChildProcess;
  private isStopping = false;

  constructor(private readonly keeping: Keeping) {}

  /** Resolves when the server takes connections. */
  async launch(): Promise<void> {
    const { folder, account, logFile } = this.keeping.cluster;
    const log = await open(logFile, 'a');
    const keeper = spawn('sh', ['-c', KEEPER, 'keeper', ...this.command()], {
      ...account, cwd: folder, detached: true, stdio: ['pipe', log.fd, log.fd],
    });
    await log.close();
    this.keeper = keeper;
    keeper.stdin?.on('error', () => undefined); // it may be gone before we close our end
    const isUp = await until(async () => keeper.exitCode !== null || ((await postmasterOf(folder))?.isReady ?? false));
    if (!isUp || keeper.exitCode !== null) throw new CannotStart(`PostgreSQL did not start; its log: ${logFile}`);
    keeper.once('exit', () => void this.startAgain());
    keeper.unref();
    (keeper.stdin as Socket | null)?.unref();
  }

  /** Resolves when the server has ended. */
  async stop(): Promise<void> {
    this.isStopping = true;
    const { keeper } = this;
    if (!keeper || keeper.exitCode !== null) return;
    keeper.ref();
    keeper.stdin?.end();
    await once(keeper, 'exit');
  }

  private command(): string[] {
    const { cluster: { home, folder, binaries }, port, settings, isTemporary } = this.keeping;
    const [signal, remove] = isTemporary ? ['QUIT', home] : ['INT', ''];
    return [signal, remove, binaries.postgres, '-D', folder, ...[...SETTINGS, ...memorySettings(), `port=${port}`, ...settings].flatMap((setting) => ['-c', setting])];
  }

  /** The old server's children may still hold its shared memory: try again, a little later each time. */
  private async startAgain(attempt = 0): Promise<void> {
    if (this.isStopping) return;
    this.keeping.say('PostgreSQL ended unexpectedly and is started again.');
    await new Promise((resolve) => setTimeout(resolve, Math.min(100 * 2 ** attempt, 5_000)));
    if (!this.isStopping) await this.launch().catch(() => this.startAgain(attempt + 1));
  }
}
