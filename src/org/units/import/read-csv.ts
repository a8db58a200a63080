import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { turkishText } from '../../../platform/index.js';
import { UnreadableFile } from './problem.js';
import type { FieldName, Fields } from './read-row.js';

export interface Line {
  readonly line: number;
  readonly fields: Fields;
  /** The line has more or fewer columns than the heading. */
  readonly isMisshapen?: boolean;
}

/** Headings as people write them, folded and without anything but letters. */
const HEADINGS: ReadonlyMap<string, FieldName> = new Map([
  ['detsisno', 'detsisNo'], ['ad', 'name'], ['adi', 'name'], ['birimadi', 'name'], ['ustdetsisno', 'parentNo'], ['tip', 'kind'], ['il', 'il'], ['ilkodu', 'il'], ['ilce', 'ilce'],
  ['kepadresi', 'kepAddress'], ['disyazismamuhatabi', 'takesOutsideMail'], ['baslangictarihi', 'activeFrom'], ['bitistarihi', 'activeTo'],
]);
const NEEDED: readonly FieldName[] = ['detsisNo', 'name', 'parentNo'];
const LONGEST_RECORD = 16_384;

/** Lines of a CSV with a heading, separated by what the heading is separated by. */
export async function* readCsv(text: AsyncIterable<string>, delimiter: string): AsyncGenerator<Line> {
  const parser = parse({ bom: true, delimiter, info: true, skip_empty_lines: true, relax_column_count: true, max_record_size: LONGEST_RECORD });
  // compose, not pipe: what goes wrong while the file is read must end the reading of its lines.
  const source = Readable.from(text).compose(parser);
  let columns: (FieldName | undefined)[] | undefined;
  try {
    for await (const { record, info } of source as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      if (columns) yield { line: info.lines, fields: fieldsOf(record, columns), isMisshapen: record.length !== columns.length };
      else columns = columnsOf(record);
    }
  } catch (error) {
    if (error instanceof CsvError) throw new UnreadableFile({ line: Number(error['lines'] ?? 1), code: 'CSV_MALFORMED', details: { reason: error.code } });
    throw error;
  }
  if (!columns) throw new UnreadableFile({ line: 1, code: 'FILE_EMPTY' });
}

function columnsOf(headings: readonly string[]): (FieldName | undefined)[] {
  const columns = headings.map((heading) => HEADINGS.get(turkishText.fold(heading).replace(/[^a-z]/g, '')));
  const missing = NEEDED.filter((field) => !columns.includes(field));
  const twice = columns.filter((column, at) => column !== undefined && columns.indexOf(column) !== at);
  if (missing.length > 0) throw new UnreadableFile({ line: 1, code: 'COLUMNS_MISSING', details: { columns: missing.join(', ') } });
  if (twice.length > 0) throw new UnreadableFile({ line: 1, code: 'COLUMNS_TWICE', details: { columns: twice.join(', ') } });
  return columns;
}

function fieldsOf(record: readonly string[], columns: readonly (FieldName | undefined)[]): Fields {
  return Object.fromEntries(columns.flatMap((column, at) => (column === undefined ? [] : [[column, record[at] ?? '']])));
}
