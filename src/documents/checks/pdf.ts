import { mismatch, type Bytes } from './bytes.js';

const TAIL = 2_048;

/** Begins with its first byte and ends with its end: viewers forgive more, and polyglots live on that. */
export async function checkPdf(bytes: Bytes): Promise<void> {
  const head = (await bytes.some(0, 8)).toString('latin1');
  if (!/^%PDF-[12]\.\d/u.test(head)) throw mismatch('pdf-beginning');
  const tail = (await bytes.last(TAIL)).toString('latin1');
  // What may follow is white space, and what old systems end a file with.
  if (!/%%EOF[\s\x00\x1a]*$/u.test(tail)) throw mismatch('pdf-end');
}
