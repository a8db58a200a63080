import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { CannotStart } from '../cannot-start.js';
import { Database, migrate } from '../database/index.js';
import { exportedSeals, type ExportedSeal } from './verify-days.js';
import { BrokenChain } from './verify-entries.js';
import { verifyAudit } from './verify.js';

interface Surroundings {
  readonly databaseUrl: string;
  readonly now: Date;
  readonly print: (line: string) => void;
}

const USAGE = `npm run audit -- verify [--from 2026-01-01] [--to 2026-01-31] [--seals <file>]   computes every hash again; 1 when something is broken
npm run audit -- export-seals <file>   the hash of each day, to be kept where nobody who could change the database can reach
With --seals the days are compared with such a file as well: that shows a trail that was rewritten as a whole.`;

const DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** The command line of the trail; answers the exit code: 1 for a broken trail, and for words it does not know. */
export async function runAudit(words: readonly string[], { databaseUrl, now, print }: Surroundings): Promise<number> {
  const command = commandOf(words, now);
  if (!command) {
    print(USAGE);
    return 1;
  }
  await migrate(databaseUrl);
  const database = await Database.open({ url: databaseUrl, poolSize: 1 });
  try {
    print(await command(database));
    return 0;
  } catch (error) {
    if (!(error instanceof BrokenChain)) throw error;
    print(error.message);
    return 1;
  } finally {
    await database.close();
  }
}

type Command = (database: Database) => Promise<string>;

function commandOf(words: readonly string[], now: Date): Command | undefined {
  const parsed = parsedWords(words);
  const { from, to, seals } = parsed?.values ?? {};
  const [verb, file, ...rest] = parsed?.positionals ?? [];
  const areDays = [from, to].every((day) => day === undefined || DAY.test(day));
  if (rest.length > 0 || !areDays) return undefined;
  if (verb === 'export-seals' && file && !from && !to && !seals) return (database) => exporting(database, file);
  return verb === 'verify' && !file ? (database) => verifying(database, { from, to, seals, now }) : undefined;
}

function parsedWords(words: readonly string[]) {
  const day = { type: 'string' } as const;
  try {
    return parseArgs({ args: [...words], allowPositionals: true, options: { from: day, to: day, seals: { type: 'string' } } });
  } catch {
    return undefined; // parseArgs throws for a word it does not know: the usage says more than its message
  }
}

async function verifying(database: Database, wanted: { from?: string | undefined; to?: string | undefined; seals?: string | undefined; now: Date }): Promise<string> {
  const { from, to, seals, now } = wanted;
  const exported = seals ? await readSeals(seals) : [];
  const { entries, days, unsealed } = await verifyAudit(database, { from, to, exported, now });
  const compared = seals ? ` ${exported.length} days are as in the file.` : '';
  return `${entries} entries and ${days} sealed days are as they were written.${compared} ${unsealed} entries are not sealed yet.`;
}

async function exporting(database: Database, file: string): Promise<string> {
  const seals = await exportedSeals(database);
  await writeFile(file, seals.map((seal) => `${JSON.stringify(seal)}\n`).join(''));
  return `The seals of ${seals.length} days are in ${file}.`;
}

async function readSeals(file: string): Promise<ExportedSeal[]> {
  try {
    const lines = (await readFile(file, 'utf8')).split('\n').filter(Boolean);
    return lines.map((line) => JSON.parse(line) as ExportedSeal);
  } catch (error) {
    throw new CannotStart(`${file} is no file of seals: ${(error as Error).message}`);
  }
}
