import { mismatch, refuseHuge, type Bytes } from './bytes.js';

const MOST_PARTS = 200_000;

/** Chunk by chunk, and nothing behind the last. */
export async function checkPng(bytes: Bytes): Promise<void> {
  let at = 8;
  for (let part = 0; part < MOST_PARTS; part += 1) {
    const head = await bytes.exactly(at, 8);
    const [length, name] = [head.readUInt32BE(0), head.toString('latin1', 4, 8)];
    if (!/^[A-Za-z]{4}$/u.test(name) || (part === 0) !== (name === 'IHDR')) throw mismatch('png-chunks');
    if (name === 'IHDR') await checkPngSize(bytes, at + 8);
    at += 12 + length;
    if (at > bytes.size) throw mismatch('cut-off');
    if (name !== 'IEND') continue;
    if (at === bytes.size) return;
    break;
  }
  throw mismatch('behind-the-end');
}

async function checkPngSize(bytes: Bytes, at: number): Promise<void> {
  const size = await bytes.exactly(at, 8);
  refuseHuge(size.readUInt32BE(0), size.readUInt32BE(4));
}

/** Segment by segment up to the picture; what cameras put behind it (a film, a second picture) is looked through for foreign content. */
export async function checkJpeg(bytes: Bytes): Promise<void> {
  let at = 2;
  let hasSize = false;
  for (let part = 0; part < MOST_PARTS; part += 1) {
    const head = await bytes.exactly(at, 4);
    const marker = head.readUInt8(1);
    if (head.readUInt8(0) !== 0xff || marker < 0xc0) throw mismatch('jpeg-segments');
    if (marker === 0xda && hasSize) return;
    if (isFrame(marker)) {
      const size = await bytes.exactly(at + 5, 4);
      refuseHuge(size.readUInt16BE(2), size.readUInt16BE(0));
      hasSize = true;
    }
    at += 2 + head.readUInt16BE(2);
  }
  throw mismatch('jpeg-segments');
}

/** Start of a frame: C0 to CF without the tables among them. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

const GIF_TRAILER = 0x3b;

/** Block by block, and nothing behind the trailer. */
export async function checkGif(bytes: Bytes): Promise<void> {
  const head = await bytes.exactly(0, 13);
  refuseHuge(head.readUInt16LE(6), head.readUInt16LE(8));
  // A width that opens a comment makes the picture a script.
  if (head.toString('latin1', 6, 8) === '/*') throw mismatch('gif-script');
  let at = 13 + tableLength(head.readUInt8(10));
  for (let part = 0; part < MOST_PARTS; part += 1) {
    const kind = (await bytes.exactly(at, 1)).readUInt8(0);
    if (kind === GIF_TRAILER) {
      if (bytes.size === at + 1) return;
      throw mismatch('behind-the-end');
    }
    if (kind === 0x21) at = await afterBlocks(bytes, at + 2);
    else if (kind === 0x2c) at = await afterBlocks(bytes, at + 11 + tableLength((await bytes.exactly(at + 9, 1)).readUInt8(0)));
    else throw mismatch('gif-blocks');
  }
  throw mismatch('gif-blocks');
}

function tableLength(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

/** A row of blocks, each with its length before it, ends with an empty one. */
async function afterBlocks(bytes: Bytes, from: number): Promise<number> {
  let window = await bytes.some(from, 65_536);
  let start = from;
  for (let at = from; ;) {
    if (at - start >= window.length) [window, start] = [await bytes.some(at, 65_536), at];
    if (window.length === 0) throw mismatch('cut-off');
    const length = window.readUInt8(at - start);
    at += 1 + length;
    if (length === 0) return at;
  }
}

const BMP_HEADERS = [12, 40, 52, 56, 64, 108, 124];

/** The length it tells is the file's. */
export async function checkBmp(bytes: Bytes): Promise<void> {
  const head = await bytes.exactly(0, 26);
  const kind = head.readUInt32LE(14);
  if (head.readUInt32LE(2) !== bytes.size || !BMP_HEADERS.includes(kind) || head.readUInt32LE(10) >= bytes.size) throw mismatch('bmp-header');
  if (kind === 12) refuseHuge(head.readUInt16LE(18), head.readUInt16LE(20));
  else refuseHuge(Math.abs(head.readInt32LE(18)), Math.abs(head.readInt32LE(22)));
}

const [WIDTH, HEIGHT] = [256, 257];

/** Its first directory lies within, and tells a size. */
export async function checkTiff(bytes: Bytes): Promise<void> {
  const head = await bytes.exactly(0, 8);
  const isLittle = head.readUInt8(0) === 0x49;
  const short = (from: Buffer, at: number): number => (isLittle ? from.readUInt16LE(at) : from.readUInt16BE(at));
  const long = (from: Buffer, at: number): number => (isLittle ? from.readUInt32LE(at) : from.readUInt32BE(at));
  const directory = long(head, 4);
  const entries = await bytes.exactly(directory + 2, 12 * short(await bytes.exactly(directory, 2), 0));
  const sizes = new Map<number, number>();
  for (let at = 0; at < entries.length; at += 12) sizes.set(short(entries, at), short(entries, at + 2) === 3 ? short(entries, at + 8) : long(entries, at + 8));
  refuseHuge(sizes.get(WIDTH) ?? 0, sizes.get(HEIGHT) ?? 0);
}
