import { createCipheriv } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Bytes, kindOf } from '../../../src/documents/checks/index.js';
import { receive } from '../../../src/documents/receive.js';
import { bmp, docx, gif, GOOD, jpeg, oldOffice, pdf, png, tiff, xlsx, zip } from '../files.js';

let folder: string;
let count = 0;
beforeAll(async () => { folder = await mkdtemp(path.join(tmpdir(), 'kinds-')); });
afterAll(() => rm(folder, { recursive: true }));

/** The way of every upload: read, looked at while it comes, then as a whole. */
async function taken(ending: string, content: Buffer): Promise<string> {
  const file = path.join(folder, String(count += 1));
  const kind = kindOf(ending);
  const pieces = Array.from({ length: Math.ceil(content.length / 50_000) }, (_, at) => content.subarray(at * 50_000, (at + 1) * 50_000));
  await receive(Readable.from(pieces), { file, kind });
  await Bytes.with(file, kind.check);
  return kind.type;
}

const refused = (code: string, details?: Record<string, unknown>) => ({ code, ...(details && { details }) });
const html = Buffer.from('<html><script>alert(1)</script></html>');
const archive = zip([{ name: 'A.class', content: Buffer.from('cafebabe') }]);
const behind = (content: Buffer, more: Buffer): Buffer => Buffer.concat([content, more]);

describe('what may be brought', () => {
  it.each(Object.keys(GOOD))('is a .%s that is what its name says', async (ending) => {
    expect(await taken(ending, GOOD[ending] ?? Buffer.of())).toMatch(/^(image|application)\//u);
  });

  it.each(['svg', 'html', 'exe', 'zip', 'docm', 'xlsm', 'txt', 'js', 'webp', '', 'constructor', '__proto__'])('is no .%s', (ending) => {
    expect(() => kindOf(ending)).toThrow(expect.objectContaining(refused('DOCUMENT_TYPE_UNKNOWN')) as never);
  });

  it('is never one kind under the name of another', async () => {
    const kinds = Object.entries(GOOD).filter(([ending]) => !['jpeg', 'tiff'].includes(ending));
    for (const [name] of kinds) {
      for (const [other, content] of kinds) if (name !== other) await expect(taken(name, content)).rejects.toMatchObject(refused('DOCUMENT_CONTENT_MISMATCH'));
    }
  });

  it('is no text under the name of a picture, nor a file cut off anywhere', async () => {
    for (const ending of Object.keys(GOOD)) await expect(taken(ending, Buffer.from('hello'.repeat(2_000)))).rejects.toMatchObject(refused('DOCUMENT_CONTENT_MISMATCH'));
    for (const ending of ['png', 'gif', 'bmp', 'docx', 'xlsx', 'pdf']) {
      const content = GOOD[ending] ?? Buffer.of();
      for (const part of [0.2, 0.5, 0.9]) await expect(taken(ending, content.subarray(0, content.length * part))).rejects.toMatchObject({ code: expect.stringMatching(/DOCUMENT_(CONTENT_MISMATCH|UNSAFE)/u) });
    }
  });

  it('has the kind\'s first byte first', async () => {
    for (const [ending, content] of Object.entries(GOOD)) {
      await expect(taken(ending, behind(Buffer.from('x'), content))).rejects.toMatchObject(refused('DOCUMENT_CONTENT_MISMATCH'));
      await expect(taken(ending, behind(html, content))).rejects.toMatchObject(refused('DOCUMENT_CONTENT_MISMATCH'));
    }
  });

  it.each(Object.keys(GOOD))('is no .%s that is an archive as well (GIFAR)', async (ending) => {
    await expect(taken(ending, behind(GOOD[ending] ?? Buffer.of(), archive))).rejects.toMatchObject({ code: expect.stringMatching(/DOCUMENT_(CONTENT_MISMATCH|UNSAFE)/u) });
  });

  it.each(['png', 'jpg', 'gif', 'bmp', 'tif', 'pdf', 'docx'])('is no .%s with a page behind it', async (ending) => {
    await expect(taken(ending, behind(GOOD[ending] ?? Buffer.of(), html))).rejects.toMatchObject({ code: expect.stringMatching(/DOCUMENT_(CONTENT_MISMATCH|UNSAFE)/u) });
  });
});

describe('a picture', () => {
  it('carries no page, script, PDF or archive anywhere in it', async () => {
    for (const foreign of ['<script>alert(1)</script>', '<HTML >', '<svg onload=alert(1)>', '<?php system(1);', '%PDF-1.7', '<!DOCTYPE html>']) {
      const padding = Buffer.concat([Buffer.alloc(70_000 - 5, 1), Buffer.from(foreign), Buffer.alloc(100, 1)]);
      await expect(taken('png', png({ padding }))).rejects.toMatchObject(refused('DOCUMENT_CONTENT_MISMATCH', { reason: 'foreign-content' }));
    }
  });

  it('may hold any noise: chance makes nothing foreign', async () => {
    const noise = createCipheriv('aes-128-ctr', Buffer.alloc(16), Buffer.alloc(16));
    for (let round = 0; round < 4; round += 1) expect(await taken('png', png({ padding: noise.update(Buffer.alloc(9 * 1024 * 1024)) }))).toBe('image/png');
  });

  it('is refused where a foreign mark falls on the seam between two pieces', async () => {
    for (let shift = 0; shift < 12; shift += 1) {
      const ahead = png({ padding: Buffer.from('X') }).indexOf('X');
      const padding = Buffer.concat([Buffer.alloc(65_536 - ahead - shift, 1), Buffer.from('<script>')]);
      await expect(taken('png', png({ padding }))).rejects.toMatchObject(refused('DOCUMENT_CONTENT_MISMATCH'));
    }
  });

  it('may have a film behind it, as telephones write it', async () => {
    const film = Buffer.concat([Buffer.from('00000018667479706d703432', 'hex'), Buffer.alloc(5_000, 7)]);
    expect(await taken('jpg', behind(jpeg(), film))).toBe('image/jpeg');
  });

  it('is not larger unpacked than any machine can bear', async () => {
    await expect(taken('png', png({ width: 60_000, height: 60_000 }))).rejects.toMatchObject(refused('DOCUMENT_UNSAFE', { reason: 'pixels' }));
    await expect(taken('jpg', jpeg({ width: 65_000, height: 65_000 }))).rejects.toMatchObject(refused('DOCUMENT_UNSAFE', { reason: 'pixels' }));
    expect(await taken('png', png({ width: 12_000, height: 17_000 }))).toBe('image/png');
  });

  it('is no script by its first bytes', async () => {
    const script = gif();
    script.write('/*', 6, 'latin1');
    await expect(taken('gif', script)).rejects.toMatchObject({ code: expect.stringMatching(/DOCUMENT_(CONTENT_MISMATCH|UNSAFE)/u) });
    const other = bmp();
    other.write('/*', 2, 'latin1');
    await expect(taken('bmp', other)).rejects.toMatchObject(refused('DOCUMENT_CONTENT_MISMATCH'));
  });

  it('has a size in its directory, and the directory within the file', async () => {
    const outside = tiff();
    outside.writeUInt32LE(4_000_000_000, 4);
    await expect(taken('tif', outside)).rejects.toMatchObject(refused('DOCUMENT_CONTENT_MISMATCH'));
  });
});

describe('a PDF', () => {
  it('ends with its end', async () => {
    expect(await taken('pdf', behind(pdf(), Buffer.from('\r\n\0')))).toBe('application/pdf');
    await expect(taken('pdf', behind(pdf(), Buffer.from('alert(1)')))).rejects.toMatchObject(refused('DOCUMENT_CONTENT_MISMATCH'));
    await expect(taken('pdf', Buffer.from('%PDF-1.4\nnothing more\n'))).rejects.toMatchObject(refused('DOCUMENT_CONTENT_MISMATCH'));
  });

  it('is no archive whose comment looks like its end', async () => {
    await expect(taken('pdf', behind(pdf(), zip([{ name: 'a', content: Buffer.from('a') }], { comment: '%%EOF' })))).rejects.toMatchObject(refused('DOCUMENT_CONTENT_MISMATCH'));
  });
});

describe('an old office file', () => {
  it('carries no macros', async () => {
    await expect(taken('doc', oldOffice(['WordDocument', 'Macros']))).rejects.toMatchObject(refused('DOCUMENT_HAS_MACROS'));
    await expect(taken('xls', oldOffice(['Workbook', '_VBA_PROJECT_CUR']))).rejects.toMatchObject(refused('DOCUMENT_HAS_MACROS'));
  });

  it('is refused when its chains lead in a circle, or nowhere', async () => {
    const circle = oldOffice(['WordDocument']);
    circle.writeUInt32LE(1, 516);
    await expect(taken('doc', circle)).rejects.toMatchObject(refused('DOCUMENT_UNSAFE'));
    const nowhere = oldOffice(['WordDocument']);
    nowhere.writeUInt32LE(70_000, 48);
    await expect(taken('doc', nowhere)).rejects.toMatchObject(refused('DOCUMENT_CONTENT_MISMATCH'));
  });
});

describe('an office archive', () => {
  const zeros = (megabytes: number): Buffer => Buffer.alloc(megabytes * 1024 * 1024);

  it('does not expand absurdly, whatever sizes it tells', async () => {
    await expect(taken('docx', docx([{ name: 'word/media/a.bin', content: zeros(60) }]))).rejects.toMatchObject(refused('DOCUMENT_UNSAFE', { reason: 'expands' }));
    await expect(taken('docx', docx([{ name: 'a', content: zeros(60), told: 100 }]))).rejects.toMatchObject(refused('DOCUMENT_UNSAFE', { reason: 'entry-unreadable' }));
    await expect(taken('xlsx', xlsx(Array.from({ length: 30 }, (_, at) => ({ name: `xl/${at}`, content: zeros(1) }))))).rejects.toMatchObject(refused('DOCUMENT_UNSAFE', { reason: 'expands' }));
    expect(await taken('xlsx', xlsx([{ name: 'xl/sheet.xml', content: zeros(10) }]))).toContain('spreadsheetml');
  });

  it('has no more parts than anybody needs, and no name twice', async () => {
    const many = Array.from({ length: 5_100 }, (_, at) => ({ name: `a${at}`, content: Buffer.from('a') }));
    await expect(taken('docx', docx(many))).rejects.toMatchObject(refused('DOCUMENT_UNSAFE', { reason: 'entries' }));
    await expect(taken('docx', docx([{ name: 'a', content: Buffer.from('1') }, { name: 'a', content: Buffer.from('2') }]))).rejects.toMatchObject(refused('DOCUMENT_UNSAFE'));
  });

  it.each(['../../etc/passwd', '/etc/passwd', 'C:/windows/a', 'a\\..\\b'])('has no entry named %s', async (name) => {
    await expect(taken('docx', docx([{ name, content: Buffer.from('a') }]))).rejects.toMatchObject(refused('DOCUMENT_UNSAFE'));
  });

  it('holds no archives, however deep the bomb in them (42)', async () => {
    let bomb = zip([{ name: 'bomb', content: zeros(20) }]);
    for (let depth = 0; depth < 5; depth += 1) bomb = zip(Array.from({ length: 16 }, (_, at) => ({ name: `lib${at}.zip`, content: bomb })));
    await expect(taken('docx', docx([{ name: 'word/media/image1.png', content: bomb }]))).rejects.toMatchObject(refused('DOCUMENT_UNSAFE', { reason: 'archive-within' }));
    await expect(taken('docx', docx([{ name: 'a.bin', content: Buffer.from('1f8b0800', 'hex') }]))).rejects.toMatchObject(refused('DOCUMENT_UNSAFE'));
  });

  it('carries no macros, nor says that it does', async () => {
    await expect(taken('docx', docx([{ name: 'word/vbaProject.bin', content: Buffer.from('a') }]))).rejects.toMatchObject(refused('DOCUMENT_HAS_MACROS'));
    await expect(taken('docx', docx([], { main: 'application/vnd.ms-word.document.macroEnabled.main+xml' }))).rejects.toMatchObject(refused('DOCUMENT_HAS_MACROS'));
  });

  it('is neither encrypted nor commented, and nothing lies behind it', async () => {
    await expect(taken('docx', docx([{ name: 'a', content: Buffer.from('a'), isEncrypted: true }]))).rejects.toMatchObject(refused('DOCUMENT_UNSAFE'));
    await expect(taken('docx', docx([], { comment: '<script>' }))).rejects.toMatchObject(refused('DOCUMENT_UNSAFE', { reason: 'comment' }));
    await expect(taken('docx', behind(docx(), Buffer.from('junk')))).rejects.toMatchObject(refused('DOCUMENT_CONTENT_MISMATCH'));
  });

  it('is no other archive', async () => {
    await expect(taken('docx', archive)).rejects.toMatchObject(refused('DOCUMENT_CONTENT_MISMATCH'));
  });
});
