import { CannotStart } from '../cannot-start.js';
import { openDataFolder, passwordIn, prepareCluster, type DataFolder } from './data-folder.js';
import { FolderClaim, isHeld, type Holder } from './folder-claim.js';
import { freePort } from './free-port.js';
import { KeptServer } from './kept-server.js';
import { postgresAccount } from './postgres-account.js';
import { postmasterOf, stopPostmaster, until, type Postmaster } from './postmaster.js';

interface Options {
  /** Where the data lies; chosen anew (and said) when the server's account cannot reach it. */
  readonly folder: string;
  /** For a command that is soon done: it works on the server of a running system, and others wait for it. */
  readonly isBrief?: boolean;
  /** Where it listens; any free port when not given. */
  readonly port?: number;
  /** Extra `name=value` settings of the server, for tests. */
  readonly settings?: readonly string[];
  /** The folder goes away with the server. */
  readonly isTemporary?: boolean;
  readonly say?: (line: string) => void;
}

interface Begun {
  readonly password: string;
  readonly port: number;
  /** Nothing, when the server belongs to another process. */
  readonly own?: { readonly server: KeptServer; readonly claim: FolderClaim };
}

/** A PostgreSQL server of our own, started from npm's binaries and started again when it dies. */
export class EmbeddedPostgres {
  private constructor(private readonly begun: Begun) {}

  /** Resolves when the server takes connections. A folder has one process at a time; a server left over by a killed one is stopped first. */
  static async start(options: Options): Promise<EmbeddedPostgres> {
    try {
      return new EmbeddedPostgres(await begin(options));
    } catch (error) {
      throw inPlainWords(error);
    }
  }

  /** The address of a database in this server. */
  url(database = 'postgres'): string {
    return `postgres://postgres:${this.begun.password}@127.0.0.1:${this.begun.port}/${database}`;
  }

  /** Stops the server and waits for it; a running system's is left running. */
  async stop(): Promise<void> {
    await this.begun.own?.server.stop();
    await this.begun.own?.claim.release();
  }
}

async function begin(options: Options): Promise<Begun> {
  const data = await openDataFolder(options.folder, postgresAccount(), options.say);
  for (;;) {
    const claim = await FolderClaim.take(data.home, options.isBrief ?? false);
    if (claim instanceof FolderClaim) return startOn(claim, data, options);
    const running = await besides(claim, data, options);
    if (running) return { password: await passwordIn(data.home), port: running.port };
  }
}

async function startOn(claim: FolderClaim, data: DataFolder, { port: wantedPort, settings = [], isTemporary = false, say = () => undefined }: Options): Promise<Begun> {
  try {
    const leftOver = await postmasterOf(data.folder);
    if (leftOver) await stopPostmaster(leftOver);
    const cluster = await prepareCluster(data);
    const port = wantedPort ?? (await freePort());
    const server = new KeptServer({ cluster, port, settings, isTemporary, say });
    await server.launch();
    return { password: cluster.password, port, own: { server, claim } };
  } catch (error) {
    await claim.release();
    throw error;
  }
}

/** What to do while another process has the folder: a command uses its server, a command's end is waited for, all else is refused. */
async function besides(holder: Holder, { home, folder }: DataFolder, { isBrief, say }: Options): Promise<Postmaster | undefined> {
  if (!isBrief && !holder.isBrief) throw new CannotStart(inUse(home, holder));
  if (!isBrief) say?.(`A command (process ${holder.pid}) works on ${home}; we begin when it is done.`);
  let running: Postmaster | undefined;
  const isDecided = await until(async () => {
    const found = isBrief && !holder.isBrief ? await postmasterOf(folder) : undefined;
    running = found?.isReady ? found : undefined;
    return running !== undefined || !(await isHeld(home, holder));
  });
  if (!isDecided) throw new CannotStart(inUse(home, holder));
  return running;
}

function inUse(home: string, { pid }: Holder): string {
  return `${home} is in use by another TalepAkış (process ${pid}). Stop that one, give this one another folder with TALEPAKIS_DATA, or give both the same DATABASE_URL.`;
}

/** What the system refuses us in the data folder is the operator's to mend. */
function inPlainWords(error: unknown): unknown {
  const { code, path } = error as NodeJS.ErrnoException;
  if (error instanceof CannotStart || !path || typeof code !== 'string') return error;
  return new CannotStart(`${path} cannot be made or written (${code}). Choose another place for the data with TALEPAKIS_DATA.`, { cause: error });
}
