import { parseArgs } from 'node:util';
import { sentence } from '../finding.js';
import { readApplications, type Application } from '../read-applications.js';
import { check, type Lint } from './check.js';
import { pull } from './pull.js';
import { push } from './push.js';
import { Server, ServerRefusal } from './server.js';

/** Where a command of `npm run processes` runs. */
export interface CommandLine {
  /** The folder of all applications. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly print: (line: string) => void;
  readonly lint: Lint;
}

const options = { url: { type: 'string' }, client: { type: 'string' }, secret: { type: 'string' }, force: { type: 'boolean' } } as const;

/** Runs `check`, `push` or `pull` and answers with the exit code: 0 only when all is well. */
export async function runProcesses(args: readonly string[], line: CommandLine): Promise<number> {
  const given = readArguments(args);
  if (!given) return say(line, sentence('USAGE'));
  const all = await readApplications(line.folder);
  const { command, name, flags } = given;
  const applications = all.filter((application) => name === undefined || application.name === name);
  if (applications.length === 0 && name !== undefined && command !== 'pull') {
    return say(line, sentence('UNKNOWN_APPLICATION', { name, known: all.map((one) => one.name).join(', ') || '–' }));
  }
  if (command === 'check') return check({ applications, all, ...line });
  return talk({ ...given, applications, all }, line, serverOf(flags, line.environment));
}

type Given = NonNullable<ReturnType<typeof readArguments>>;

async function talk(given: Given & { readonly applications: readonly Application[]; readonly all: readonly Application[] }, line: CommandLine, server: Server): Promise<number> {
  const { command, name, applications, all, flags } = given;
  try {
    if (command === 'push') return await push(server, applications, line.print);
    return await pull(server, { all, name, folder: line.folder, isForced: flags.force === true, print: line.print });
  } catch (error) {
    if (!(error instanceof ServerRefusal)) throw error;
    return say(line, error.message);
  }
}

function readArguments(args: readonly string[]) {
  try {
    const { values: flags, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [command, name, ...more] = positionals;
    if (more.length > 0 || (command !== 'check' && command !== 'push' && command !== 'pull')) return undefined;
    return name === undefined || /^[a-z0-9-]+$/.test(name) ? { command, name, flags } : undefined;
  } catch {
    return undefined;
  }
}

function serverOf(flags: Given['flags'], environment: CommandLine['environment']): Server {
  return new Server({
    url: flags.url ?? 'http://localhost:3000',
    client: flags.client ?? environment['TALEPAKIS_CLIENT_ID'],
    secret: flags.secret ?? environment['TALEPAKIS_CLIENT_SECRET'],
  });
}

function say({ print }: CommandLine, text: string): number {
  print(text);
  return 1;
}
