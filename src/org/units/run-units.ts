import { createReadStream } from 'node:fs';
import { access, constants } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { Clock } from '../../platform/index.js';
import { Database, migrate } from '../../platform/database/index.js';
import type { ImportReport } from './import-units.js';
import { sentence } from './import/problem.js';
import { UnitChanges } from './unit-changes.js';

interface Surroundings {
  readonly databaseUrl: string;
  readonly print: (line: string) => void;
}

const options = { complete: { type: 'boolean' }, 'skip-bad': { type: 'boolean' }, 'dry-run': { type: 'boolean' } } as const;
const MOST_LISTED = 200;

/** The command line of the tree of units; answers the exit code: 0 only when the file was taken in, or would be. */
export async function runUnits(args: readonly string[], { databaseUrl, print }: Surroundings): Promise<number> {
  const given = readArguments(args);
  if (!given) return say(print, sentence('USAGE'));
  const reason = await access(given.file, constants.R_OK).then(() => undefined, (error: NodeJS.ErrnoException) => error.code ?? '');
  if (reason !== undefined) return say(print, sentence('FILE_MISSING', { file: given.file, reason }));

  await migrate(databaseUrl);
  const database = await Database.open({ url: databaseUrl, poolSize: 2 });
  try {
    const { complete, 'skip-bad': skipsBad, 'dry-run': isTrial } = given.flags;
    const report = await new UnitChanges(database, Clock.real()).import({ bytes: createReadStream(given.file), isComplete: complete, skipsBad, isTrial });
    return tell(report, print);
  } finally {
    await database.close();
  }
}

function readArguments(args: readonly string[]) {
  try {
    const { values: flags, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [command, file, ...more] = positionals;
    return command === 'import' && file !== undefined && more.length === 0 ? { file, flags } : undefined;
  } catch {
    return undefined;
  }
}

function tell({ outcome, problems, added, changed, closed, unchanged }: ImportReport, print: Surroundings['print']): number {
  for (const { line, code, details } of problems.slice(0, MOST_LISTED)) print(sentence('LINE', { line, sentence: sentence(code, details) }));
  if (problems.length > MOST_LISTED) print(sentence('MORE_PROBLEMS', { count: problems.length - MOST_LISTED }));
  if (outcome === 'refused') return say(print, sentence('REFUSED', { count: problems.length }));
  print(sentence(outcome === 'trial' ? 'TRIAL' : 'DONE', { added, changed, closed, unchanged, skipped: problems.length }));
  return 0;
}

function say(print: Surroundings['print'], line: string): number {
  print(line);
  return 1;
}
