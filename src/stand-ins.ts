import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Config, Logger } from './platform/index.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** What the outside systems are read from, and where they are looked at when they are simulated. */
export interface OutsideEnvironment {
  readonly environment: Environment;
  readonly simulatorsUrl: string | null;
}

interface Told {
  readonly url: string;
  readonly environment: Readonly<Record<string, string>>;
}

const SYSTEMS = ['KPS_URL', 'KPS_KURUM_URL', 'ADRES_URL', 'SMS_URL', 'EDEVLET_URL', 'OIDC_ISSUER', 'SMTP_URL'];
/** Away from the ports a second system would be given, and from those that browsers refuse to open (4190, 6000, 10080). */
const PORTS_ABOVE = 77;
const HIGHEST_PORT = 65_000;

/**
 * The environment as it is; in a demo that names no outside system, with the addresses of stand-ins that run in a program of their
 * own. Whoever reads it cannot tell. They end when this process does, however it ends.
 */
export async function outsideEnvironment(config: Config, environment: Environment, logger: Logger): Promise<OutsideEnvironment> {
  const isGiven = SYSTEMS.some((name) => environment[name]?.trim());
  if (!config.hasDemoUsers || config.role !== 'all' || isGiven) return { environment, simulatorsUrl: null };
  const port = config.port === 0 || config.port > HIGHEST_PORT ? 0 : config.port + PORTS_ABOVE;
  const { url, environment: simulated } = await start([String(port), path.join(config.dataFolder, 'simulators')], logger);
  return { environment: { ...environment, ...simulated }, simulatorsUrl: url };
}

async function start(args: readonly string[], logger: Logger): Promise<Told> {
  const program = fileURLToPath(new URL('./simulators/run.js', import.meta.url));
  const child = fork(program, args, { execArgv: [], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const ended = once(child, 'exit').then(() => undefined);
  const told = await Promise.race([once(child, 'message').then(([first]) => first as Told), ended]);
  if (!told) throw new Error('The simulated systems did not start.');
  child.on('exit', () => logger.warn('The simulated systems have ended: codes, messages and questions about persons reach nobody until the next start.'));
  child.unref();
  child.channel?.unref();
  return told;
}
