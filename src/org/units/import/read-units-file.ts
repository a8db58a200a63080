import { UnreadableFile } from './problem.js';
import { readCsv, type Line } from './read-csv.js';
import type { IlCodes } from './read-row.js';
import { readXml } from './read-xml.js';

const DELIMITERS = [';', ',', '\t'] as const;

/** The lines of a units file, CSV or XML by how it begins. */
export async function* readUnitsFile(bytes: AsyncIterable<Uint8Array>, ilCodes: IlCodes): AsyncGenerator<Line> {
  const text = textOf(bytes);
  let head = '';
  while (!head.trimStart().includes('\n')) { // no pattern: on a long line it would look from every letter to the end
    const { value, done } = await text.next();
    if (done) break;
    head += value;
    if (head.length > 65_536) break;
  }
  const whole = after(head, text);
  if (/^\s*</.test(head)) yield* readXml(whole, ilCodes);
  else yield* readCsv(whole, delimiterOf(head));
}

/** Turkish letters of another encoding would come in as rubbish and be found by nobody: refused. */
async function* textOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  const decode = (chunk?: Uint8Array): string => {
    try {
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
    } catch {
      throw new UnreadableFile({ line, code: 'FILE_NOT_UTF8' });
    }
  };
  for await (const chunk of bytes) {
    yield decode(chunk);
    line += chunk.reduce((count, byte) => (byte === 10 ? count + 1 : count), 0);
  }
  yield decode();
}

async function* after(head: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield head;
  yield* rest;
}

function delimiterOf(head: string): string {
  const heading = head.trimStart().split('\n', 1)[0] ?? '';
  const count = (delimiter: string): number => heading.split(delimiter).length;
  return DELIMITERS.reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
}
