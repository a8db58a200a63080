import { CsvError, parse } from 'csv-parse/sync';
import { turkishText } from '../../../platform/index.js';

export type FieldName = 'tckn' | 'givenName' | 'familyName' | 'phone' | 'il' | 'ilce' | 'mahalle' | 'address' | 'activeFrom' | 'activeTo';
/** What a line says in its own words; a column that the file does not have is left out. */
export type Fields = Partial<Readonly<Record<FieldName, string>>>;

/** Why a line, or the whole file, is not taken. Never holds what stands in a cell: it may be somebody's number. */
export interface LineFault {
  readonly line: number;
  /** Names a sentence of the page. */
  readonly code: string;
  readonly details: Readonly<Record<string, string | number>>;
}

/** The file cannot be read to its end: nothing of it is taken, not even with leave to skip. */
export class UnreadableMuhtarFile extends Error {
  constructor(readonly fault: LineFault) {
    super(fault.code);
  }
}

interface FileLine {
  readonly line: number;
  /** Null: more or fewer columns than the heading. */
  readonly fields: Fields | null;
}

/** No province has as many muhtars; each is locked until all are in. */
const MOST_LINES = 2_000;
const MOST_MB = 2;
const LONGEST_RECORD = 8_192;
const DELIMITERS = [';', ',', '\t'] as const;

/** Headings as people write them, folded and without anything but letters. */
const HEADINGS: ReadonlyMap<string, FieldName> = new Map([
  ['tckn', 'tckn'], ['tckimlikno', 'tckn'], ['tckimliknumarasi', 'tckn'], ['kimlikno', 'tckn'], ['ad', 'givenName'], ['adi', 'givenName'], ['soyad', 'familyName'], ['soyadi', 'familyName'],
  ['telefon', 'phone'], ['ceptelefonu', 'phone'], ['kayitliceptelefonu', 'phone'], ['il', 'il'], ['ilkodu', 'il'], ['ilce', 'ilce'], ['mahalle', 'mahalle'], ['koy', 'mahalle'], ['mahallekoy', 'mahalle'],
  ['mahalleyadakoy', 'mahalle'], ['adres', 'address'], ['gorevebaslama', 'activeFrom'], ['baslangictarihi', 'activeFrom'], ['gorevinbitisi', 'activeTo'], ['bitistarihi', 'activeTo'],
]);
const NEEDED: readonly FieldName[] = ['tckn', 'givenName', 'familyName', 'phone', 'il', 'ilce', 'mahalle'];

/** The lines of a CSV with a heading. It is held whole: it is bounded, and all of it is taken or nothing. */
export async function readMuhtarFile(bytes: AsyncIterable<Uint8Array>): Promise<FileLine[]> {
  const text = await textOf(bytes);
  const [heading, ...records] = recordsOf(text);
  if (!heading) throw unreadable('FILE_EMPTY');
  const columns = columnsOf(heading.record);
  if (records.length === 0) throw unreadable('FILE_EMPTY');
  if (records.length > MOST_LINES) throw unreadable('TOO_MANY_LINES', { most: MOST_LINES });
  return records.map(({ record, info }) => ({ line: info.lines, fields: record.length === columns.length ? fieldsOf(record, columns) : null }));
}

const unreadable = (code: string, details: LineFault['details'] = {}, line = 1): UnreadableMuhtarFile => new UnreadableMuhtarFile({ line, code, details });

/** Turkish letters of another encoding would come in as rubbish: refused. */
async function textOf(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of bytes) {
    size += chunk.byteLength;
    if (size > MOST_MB * 1_048_576) throw unreadable('FILE_TOO_LARGE', { most: MOST_MB });
    chunks.push(chunk);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw unreadable('FILE_NOT_UTF8');
  }
}

interface Parsed {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

function recordsOf(text: string): Parsed[] {
  const heading = text.trimStart().split('\n', 1)[0] ?? '';
  const count = (delimiter: string): number => heading.split(delimiter).length;
  const delimiter = DELIMITERS.reduce((best, other) => (count(other) > count(best) ? other : best));
  try {
    return parse(text, { bom: true, delimiter, info: true, skip_empty_lines: true, relax_column_count: true, max_record_size: LONGEST_RECORD }) as unknown as Parsed[];
  } catch (error) {
    if (error instanceof CsvError) throw unreadable('CSV_MALFORMED', { reason: error.code }, Number(error['lines'] ?? 1));
    throw error;
  }
}

type Columns = readonly (FieldName | undefined)[];

function columnsOf(headings: readonly string[]): Columns {
  const columns = headings.map((heading) => HEADINGS.get(turkishText.fold(heading).replace(/[^a-z]/gu, '')));
  const missing = NEEDED.filter((field) => !columns.includes(field));
  const twice = columns.filter((column, at) => column !== undefined && columns.indexOf(column) !== at);
  if (missing.length > 0) throw unreadable('COLUMNS_MISSING', { fields: missing.join(',') });
  if (twice.length > 0) throw unreadable('COLUMNS_TWICE', { fields: twice.join(',') });
  return columns;
}

function fieldsOf(record: readonly string[], columns: Columns): Fields {
  return Object.fromEntries(columns.flatMap((column, at) => (column === undefined ? [] : [[column, (record[at] ?? '').trim()]])));
}
