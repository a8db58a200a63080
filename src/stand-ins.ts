import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import type { Config, Logger } from './platform/index.js';
import { HOST, settingsOf } from './simulators/settings/index.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** What the outside systems are read from. */
export interface OutsideEnvironment {
  readonly environment: Environment;
  readonly standIns: StandIns | null;
}

/** Simulated systems in a program of their own, which ends when this one does, however it ends. */
interface StandIns {
  readonly url: string;
  /** Resolves when they answer. Until then they are systems that are down. */
  readonly start: () => Promise<void>;
}

const SYSTEMS = ['KPS_URL', 'KPS_KURUM_URL', 'ADRES_URL', 'SMS_URL', 'EDEVLET_URL', 'OIDC_ISSUER', 'SMTP_URL', 'KEP_URL'];
/** Away from the ports a second system would be given, and from those that browsers refuse to open (4190, 6000, 10080). */
const PORTS_ABOVE = 77;
const HIGHEST_PORT = 65_000;

/**
 * The environment as it is; in a demo that names no outside system, with the addresses of stand-ins. Whoever reads it cannot tell.
 * They are only started later: a program that starts beside ours would delay our first answer.
 */
export async function outsideEnvironment(config: Config, environment: Environment, logger: Logger): Promise<OutsideEnvironment> {
  const isGiven = SYSTEMS.some((name) => environment[name]?.trim());
  if (!config.hasDemoUsers || config.role !== 'all' || isGiven) return { environment, standIns: null };
  const port = await freePair(config.port === 0 || config.port > HIGHEST_PORT ? 0 : config.port + PORTS_ABOVE);
  const url = `http://${HOST}:${port}`;
  const settings = settingsOf({ url, mailPort: port + 1 });
  const start = (): Promise<void> => startProgram([String(port), path.join(config.dataFolder, 'simulators')], { settings, logger });
  return { environment: { ...environment, ...settings }, standIns: { url, start } };
}

async function startProgram(args: readonly string[], { settings, logger }: { readonly settings: Environment; readonly logger: Logger }): Promise<void> {
  const program = fileURLToPath(new URL('./simulators/run.js', import.meta.url));
  const child = fork(program, args, { execArgv: [], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const ended = once(child, 'exit').then(() => undefined);
  const told = await Promise.race([once(child, 'message').then(([first]) => first as Environment), ended]);
  if (!isDeepStrictEqual(told, settings)) {
    if (child.connected) child.disconnect();
    throw new Error('The simulated systems did not start where they should.');
  }
  child.on('exit', () => logger.warn('The simulated systems have ended: codes, messages and questions about persons reach nobody until the next start.'));
  child.unref();
  child.channel?.unref();
}

const MOST_TRIES = 50;

/** The first of two neighbouring ports that nobody has: these, or any. */
async function freePair(wanted: number): Promise<number> {
  for (let tries = 0, port = wanted; tries < MOST_TRIES; tries += 1, port = 0) {
    const first = await freePort(port);
    if (first !== null && first <= HIGHEST_PORT && (await freePort(first + 1)) !== null) return first;
  }
  throw new Error('There are no two neighbouring ports left for the simulated systems.');
}

async function freePort(port: number): Promise<number | null> {
  const server = createServer().listen(port, HOST);
  try {
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  } catch {
    return null;
  } finally {
    server.close();
  }
}
