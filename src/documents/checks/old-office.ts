import { Refusal } from '../../platform/index.js';
import { mismatch, type Bytes } from './bytes.js';

const END_OF_CHAIN = 0xfffffffa;
const ENTRY = 128;
const MOST_SECTORS = 512;
const MACROS = new Set(['Macros', '_VBA_PROJECT_CUR', '_VBA_PROJECT', 'VBA']);

/** What one of these must hold. */
const STREAMS = { doc: ['WordDocument'], xls: ['Workbook', 'Book'] } as const;

/** A Word or Excel file from before 2007: its own table of contents says which, and whether it carries programs. */
export async function checkOldOffice(bytes: Bytes, kind: keyof typeof STREAMS): Promise<void> {
  const names = await namesIn(bytes);
  if (names.some((name) => MACROS.has(name))) throw new Refusal('DOCUMENT_HAS_MACROS');
  if (!STREAMS[kind].some((name) => names.includes(name))) throw mismatch('old-office-streams');
}

interface Layout {
  readonly bytes: Bytes;
  readonly sectorSize: number;
  /** Sectors that hold the table of chains. */
  readonly tables: readonly number[];
}

async function namesIn(bytes: Bytes): Promise<string[]> {
  const head = await bytes.exactly(0, 512);
  const shift = head.readUInt16LE(30);
  if (shift !== 9 && shift !== 12) throw mismatch('old-office-header');
  const layout = { bytes, sectorSize: 2 ** shift, tables: await tablesOf(bytes, head) };
  const names: string[] = [];
  let sector = head.readUInt32LE(48);
  for (let count = 0; sector < END_OF_CHAIN; count += 1) {
    if (count === MOST_SECTORS) throw new Refusal('DOCUMENT_UNSAFE', { reason: 'directory' });
    const entries = await bytes.exactly(placeOf(layout, sector), layout.sectorSize);
    for (let at = 0; at < entries.length; at += ENTRY) names.push(nameOf(entries.subarray(at, at + ENTRY)));
    sector = await next(layout, sector);
  }
  return names.filter(Boolean);
}

/** The first 109 stand in the header; a larger file chains the rest behind. */
async function tablesOf(bytes: Bytes, head: Buffer): Promise<number[]> {
  const tables = numbersIn(head.subarray(76));
  const sectorSize = 2 ** head.readUInt16LE(30);
  let sector = head.readUInt32LE(68);
  for (let count = 0; sector < END_OF_CHAIN; count += 1) {
    if (count === MOST_SECTORS) throw new Refusal('DOCUMENT_UNSAFE', { reason: 'tables' });
    const more = await bytes.exactly((sector + 1) * sectorSize, sectorSize);
    tables.push(...numbersIn(more.subarray(0, sectorSize - 4)));
    sector = more.readUInt32LE(sectorSize - 4);
  }
  return tables;
}

function numbersIn(piece: Buffer): number[] {
  return Array.from({ length: piece.length / 4 }, (_, at) => piece.readUInt32LE(at * 4));
}

async function next({ bytes, sectorSize, tables }: Layout, sector: number): Promise<number> {
  const perTable = sectorSize / 4;
  const table = tables[Math.floor(sector / perTable)];
  if (table === undefined || table >= END_OF_CHAIN) throw mismatch('old-office-chain');
  return (await bytes.exactly((table + 1) * sectorSize + (sector % perTable) * 4, 4)).readUInt32LE(0);
}

function placeOf({ sectorSize }: Layout, sector: number): number {
  return (sector + 1) * sectorSize;
}

/** UTF-16, with its length in bytes behind it; the last letter is a NUL. */
function nameOf(entry: Buffer): string {
  const length = entry.readUInt16LE(64);
  return length >= 2 && length <= 64 ? entry.toString('utf16le', 0, length - 2) : '';
}
