import { turkishText, type Database, type Tx } from '../../platform/index.js';
import { checkTree, type Located } from './import/check-tree.js';
import { mergeRows } from './import/merge-rows.js';
import { UnreadableFile, type Problem } from './import/problem.js';
import { readRow, type IlCodes } from './import/read-row.js';
import { readUnitsFile } from './import/read-units-file.js';
import { lockTree } from './tree.js';
import type { UnitRow } from './unit.js';

export interface ImportUnits {
  /** The file: CSV with a heading, or DETSİS's KurumBirimWS records. */
  readonly bytes: AsyncIterable<Uint8Array>;
  readonly today: string;
  /** The file names every unit there is: those it does not name are closed. Nothing may then be skipped. */
  readonly isComplete?: boolean;
  /** Takes the good lines of a file with bad ones. */
  readonly skipsBad?: boolean;
  /** Says what would happen, and changes nothing. */
  readonly isTrial?: boolean;
  /** A million unless told: whatever is longer is no tree of units, and must not fill the memory. */
  readonly mostLines?: number;
}

export interface ImportReport {
  /** `refused`: nothing was changed, for the problems. */
  readonly outcome: 'done' | 'trial' | 'refused';
  readonly added: number;
  readonly changed: number;
  readonly closed: number;
  readonly unchanged: number;
  readonly problems: readonly Problem[];
}

const NOTHING = { added: 0, changed: 0, closed: 0, unchanged: 0 };

/** Brings the tree to what the file says, all of it or nothing; the same file again changes nothing. */
export async function importUnits(database: Database, command: ImportUnits): Promise<ImportReport> {
  try {
    const { rows, problems } = await readFile(database, command);
    return await takeIn(database, rows, { ...command, problems });
  } catch (error) {
    if (error instanceof UnreadableFile) return { outcome: 'refused', ...NOTHING, problems: [error.problem] };
    throw error;
  }
}

/** The same for units that a program knows already. */
export function importRows(database: Database, rows: Iterable<UnitRow>, today: string): Promise<ImportReport> {
  const located = [...rows].map((row, at) => ({ line: at + 1, row }));
  return takeIn(database, located, { today, problems: [] });
}

type Options = Omit<ImportUnits, 'bytes'> & { readonly problems: readonly Problem[] };

async function takeIn(database: Database, rows: readonly Located[], options: Options): Promise<ImportReport> {
  return database.transaction(async (tx) => {
    await lockTree(tx);
    const { good, problems: misplaced } = checkTree(rows, options.isComplete ? new Map() : await parentsOf(tx));
    const problems = [...options.problems, ...misplaced].sort((a, b) => a.line - b.line);
    const isRefused = problems.length > 0 && (!options.skipsBad || options.isComplete);
    if (isRefused) return { outcome: 'refused', ...NOTHING, problems };

    const counts = await mergeRows(tx, good.map(({ row }) => row), options);
    return { outcome: options.isTrial ? 'trial' : 'done', ...counts, problems };
  });
}

async function readFile(database: Database, { bytes, mostLines = 1_000_000 }: ImportUnits): Promise<{ rows: Located[]; problems: Problem[] }> {
  const ilCodes = await ilCodesOf(database);
  const rows: Located[] = [];
  const problems: Problem[] = [];
  for await (const { line, fields, isMisshapen } of readUnitsFile(bytes, ilCodes)) {
    if (rows.length + problems.length >= mostLines) throw new UnreadableFile({ line, code: 'TOO_MANY_LINES', details: { most: mostLines } });
    const row = isMisshapen ? undefined : readRow(fields, ilCodes);
    if (!row) problems.push({ line, code: 'COLUMN_COUNT' });
    else if ('detsisNo' in row) rows.push({ line, row });
    else problems.push({ line, code: 'FIELDS_WRONG', details: { fields: row.join(', '), detsisNo: fields.detsisNo ?? '' } });
  }
  return { rows, problems };
}

async function ilCodesOf(database: Database): Promise<IlCodes> {
  const rows = await database.query<{ code: number; name: string }>('SELECT code, name FROM il');
  return new Map(rows.map(({ code, name }) => [turkishText.fold(name), code]));
}

async function parentsOf(tx: Tx): Promise<Map<string, string | null>> {
  const rows = await tx.query<{ detsis_no: string; parent_no: string | null }>('SELECT detsis_no, parent_no FROM unit');
  return new Map(rows.map(({ detsis_no, parent_no }) => [detsis_no, parent_no]));
}
