import { mismatch, type Bytes } from './bytes.js';

/** What browsers and interpreters take for their own, wherever it stands. Each mark is long: shorter ones come up by chance in a large photograph. */
const FOREIGN = /<(?:script|html|iframe)[\s>]|<!doctype\s|<svg\s+(?:xmlns|on\w|width|height|viewbox)|<\?php\s|%PDF-\d\.\d|Rar!\x1a\x07|7z\xbc\xaf\x27\x1c/iu;
const LONGEST = 16;

/** Refuses a picture that carries a page, a script, a PDF or an archive. */
export async function refuseForeignContent(bytes: Bytes): Promise<void> {
  for await (const piece of bytes.pieces(LONGEST)) if (FOREIGN.test(piece.toString('latin1'))) throw mismatch('foreign-content');
}

/** Browsers that guess look no further than this. */
const GUESSED_FROM = 1_500;

/** Refuses what a browser that guesses would take for a page. */
export async function refusePageAhead(bytes: Bytes): Promise<void> {
  const head = (await bytes.some(0, GUESSED_FROM)).toString('latin1');
  if (/<(?:script|html|head|body|iframe|svg|!doctype)[\s>/!]/iu.test(head)) throw mismatch('page-ahead');
}

const END_OF_ARCHIVE = Buffer.from('PK\x05\x06', 'latin1');
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;

/** Refuses a file that is an archive as well: those are read from their end (GIFAR). */
export async function refuseArchiveBehind(bytes: Bytes): Promise<void> {
  const tail = await bytes.last(END_LENGTH + LONGEST_COMMENT);
  for (let at = tail.indexOf(END_OF_ARCHIVE); at >= 0; at = tail.indexOf(END_OF_ARCHIVE, at + 1)) {
    if (at + END_LENGTH <= tail.length && isEndOfArchive(tail.subarray(at, at + END_LENGTH), bytes.size)) throw mismatch('archive-behind');
  }
}

/** One disk, and a directory that fits into the file: four letters alone may be chance. */
function isEndOfArchive(end: Buffer, size: number): boolean {
  const isOneDisk = end.readUInt16LE(4) === end.readUInt16LE(6) && end.readUInt16LE(8) === end.readUInt16LE(10);
  return isOneDisk && end.readUInt32LE(12) <= size;
}
