import { crc32, deflateRawSync, deflateSync } from 'node:zlib';

function chunk(name: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc(body));
  return Buffer.concat([length, body, sum]);
}

/** As PNG and ZIP count it. */
const crc = (content: Buffer): number => crc32(content);

/** A picture as programs write it, large by what it does not compress. */
export function png({ width = 1, height = 1, padding = Buffer.alloc(0) }: { width?: number; height?: number; padding?: Buffer } = {}): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const parts = [chunk('IHDR', header), ...(padding.length > 0 ? [chunk('zzZz', padding)] : []), chunk('IDAT', deflateSync(Buffer.from([0, 255, 0, 0]))), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...parts]);
}

export function jpeg({ width = 1, height = 1 } = {}): Buffer {
  const frame = Buffer.from('ffc0000b080001000101011100', 'hex');
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  return Buffer.concat([Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'), frame, Buffer.from('ffda0008010100003f00d2cf20ffd9', 'hex')]);
}

export const gif = (): Buffer => Buffer.from('47494638396101000100800000000000ffffff21f90401000000002c00000000010001000002024401003b', 'hex');

export function bmp(): Buffer {
  const file = Buffer.alloc(58);
  file.write('BM', 0, 'latin1');
  for (const [at, value] of [[2, 58], [10, 54], [14, 40], [18, 1], [22, 1]] as const) file.writeUInt32LE(value, at);
  file.writeUInt16LE(1, 26);
  file.writeUInt16LE(24, 28);
  return file;
}

export function tiff(): Buffer {
  const file = Buffer.alloc(8 + 2 + 24 + 4);
  file.write('II*\0', 0, 'latin1');
  file.writeUInt32LE(8, 4);
  file.writeUInt16LE(2, 8);
  for (const [at, tag] of [[10, 256], [22, 257]] as const) {
    file.writeUInt16LE(tag, at);
    file.writeUInt16LE(3, at + 2);
    file.writeUInt32LE(1, at + 4);
    file.writeUInt16LE(1, at + 8);
  }
  return file;
}

export const pdf = (more = ''): Buffer => Buffer.from(`%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n${more}\ntrailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n`, 'latin1');

/** A compound file of one directory sector with these names in it. */
export function oldOffice(names: readonly string[]): Buffer {
  const file = Buffer.alloc(512 * 4, 0);
  file.write('d0cf11e0a1b11ae1', 0, 'hex');
  file.writeUInt16LE(9, 30);
  file.writeUInt16LE(0xfffe, 28);
  file.writeUInt32LE(1, 44);
  file.writeUInt32LE(1, 48);
  file.writeUInt32LE(0xfffffffe, 68);
  file.fill(0xff, 76, 512);
  file.writeUInt32LE(0, 76);
  file.fill(0xff, 512, 1024);
  file.writeUInt32LE(0xfffffffd, 512);
  file.writeUInt32LE(0xfffffffe, 516);
  ['Root Entry', ...names].forEach((name, at) => {
    const entry = 1024 + at * 128;
    file.write(name, entry, 'utf16le');
    file.writeUInt16LE((name.length + 1) * 2, entry + 64);
  });
  return file;
}

export interface ZipEntry {
  readonly name: string;
  readonly content: Buffer;
  /** A lie about how large it is unpacked. */
  readonly told?: number;
  readonly isEncrypted?: boolean;
}

/** An archive as its format has it, or not quite. */
export function zip(entries: readonly ZipEntry[], { comment = '' } = {}): Buffer {
  const [bodies, directory]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const { name, content, told = content.length, isEncrypted = false } of entries) {
    const [packed, title] = [deflateRawSync(content), Buffer.from(name, 'utf8')];
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x800 | (isEncrypted ? 1 : 0), 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(told, 18);
    common.writeUInt16LE(title.length, 22);
    const body = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, title, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, tail, title]));
    bodies.push(body);
    at += body.length;
  }
  const [list, end, text] = [Buffer.concat(directory), Buffer.alloc(18), Buffer.from(comment, 'latin1')];
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(at, 12);
  end.writeUInt16LE(text.length, 16);
  return Buffer.concat([...bodies, list, Buffer.from('PK\x05\x06', 'latin1'), end, text]);
}

const contents = (main: string): ZipEntry => ({ name: '[Content_Types].xml', content: Buffer.from(`<?xml version="1.0"?><Types><Override PartName="/x" ContentType="${main}"/></Types>`) });

export function docx(more: readonly ZipEntry[] = [], options: { comment?: string; main?: string } = {}): Buffer {
  const { main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml' } = options;
  return zip([contents(main), { name: 'word/document.xml', content: Buffer.from('<w:document/>') }, ...more], options);
}

export function xlsx(more: readonly ZipEntry[] = []): Buffer {
  return zip([contents('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'), { name: 'xl/workbook.xml', content: Buffer.from('<workbook/>') }, ...more]);
}

/** One of each kind, by the ending of its name. */
export const GOOD: Readonly<Record<string, Buffer>> = {
  png: png(), jpg: jpeg(), jpeg: jpeg(), bmp: bmp(), tif: tiff(), tiff: tiff(), gif: gif(), pdf: pdf(),
  doc: oldOffice(['WordDocument', '1Table']), xls: oldOffice(['Workbook']), docx: docx(), xlsx: xlsx(),
};
