import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '../../src/permissions/index.js';
import { eventually } from '../given/eventually.js';
import { docx, gif, GOOD, oldOffice, pdf, png, zip } from './files.js';
import { formWith, givenPerson, headersOf, startDocuments, type DocumentsServer } from './given-documents.js';

const MEGABYTE = 1024 * 1024;
let server: DocumentsServer;
let citizen: Actor;
beforeAll(async () => {
  server = await startDocuments({ keeps: false });
  citizen = await givenPerson(server);
});
afterAll(() => server.stop());

const code = ({ status, body }: { status: number; body: Record<string, unknown> }): unknown[] => [status, body['code']];
const nothingLeft = (): Promise<void> => eventually(async () => expect((await server.files()).filter((file) => file.includes('incoming'))).toEqual([]));

describe('uploading a file', () => {
  it.each(Object.keys(GOOD))('takes a .%s and gives it back byte by byte', async (ending) => {
    const content = GOOD[ending] ?? Buffer.of();
    const added = await server.upload(citizen, `Dilekçe İŞ.${ending}`, content);
    expect(added).toMatchObject({ status: 201, body: { name: `Dilekçe İŞ.${ending}`, bytes: content.length, state: 'temiz', isAttached: false } });

    const saved = await server.ask(citizen, 'GET', `/api/belgeler/${String(added.body['id'])}/icerik`);
    expect(saved.status).toBe(200);
    expect(saved.bytes.equals(content)).toBe(true);
    const [row] = await server.rows<{ sha256: Buffer }>('SELECT sha256 FROM document WHERE id = $1', [added.body['id']]);
    expect(row?.sha256).toEqual(createHash('sha256').update(content).digest());
  });

  it('takes exactly ten megabytes, and not a byte more', async () => {
    const most = png({ padding: Buffer.alloc(10 * MEGABYTE - png().length - 12, 7) });
    expect(most.length).toBe(10 * MEGABYTE);
    expect((await server.upload(citizen, 'a.png', most)).status).toBe(201);
    const more = png({ padding: Buffer.alloc(10 * MEGABYTE - png().length - 11, 7) });
    expect(code(await server.upload(citizen, 'a.png', more))).toEqual([413, 'DOCUMENT_TOO_LARGE']);
    await nothingLeft();
  });

  it.each([
    ['a.svg', Buffer.from('<svg/>'), 415, 'DOCUMENT_TYPE_UNKNOWN'],
    ['a.png', gif(), 422, 'DOCUMENT_CONTENT_MISMATCH'],
    ['a.pdf', Buffer.concat([pdf(), zip([{ name: 'A.class', content: Buffer.from('a') }])]), 422, 'DOCUMENT_CONTENT_MISMATCH'],
    ['a.doc', oldOffice(['WordDocument', 'Macros']), 422, 'DOCUMENT_HAS_MACROS'],
    ['a.docx', docx([{ name: 'a', content: Buffer.alloc(60 * MEGABYTE) }]), 422, 'DOCUMENT_UNSAFE'],
    ['a.pdf', Buffer.of(), 422, 'DOCUMENT_EMPTY'],
    ['\u202E.\u200B', pdf(), 422, 'DOCUMENT_NAME_UNFIT'],
  ])('refuses %j when it must, says why, and keeps nothing', async (name, content, status, reason) => {
    const before = await server.files();
    const answer = await server.upload(citizen, name, content);
    expect(code(answer)).toEqual([status, reason]);
    expect(answer.body['detail']).toMatch(/^\p{Lu}.*\.$/u);
    expect(await server.files()).toEqual(before);
  });

  it('shows a name without what cannot be seen, and uses it for no path', async () => {
    const { body } = await server.upload(citizen, '../../a\u202Egpj.pdf', pdf());
    expect(body['name']).toBe('agpj.pdf');
    expect((await server.files()).every((file) => /\/[0-9a-f]{2}\/[0-9a-f]{2}\/[0-9a-f]{40}$/u.test(file))).toBe(true);
  });

  it('refuses a stranger, a request that is no form, a form without the file, and one with more', async () => {
    expect(code(await server.upload(null, 'a.pdf', pdf()))).toEqual([401, 'SIGN_IN_FIRST']);
    const post = async (body: FormData | string): Promise<unknown[]> => {
      const answer = await fetch(`${server.url}/api/belgeler`, { method: 'POST', headers: headersOf(citizen), body });
      return code({ status: answer.status, body: (await answer.json()) as Record<string, unknown> });
    };
    expect((await post('plain'))[0]).toBe(415);
    const [other, two, many, field] = [new FormData(), formWith('a.pdf', pdf()), formWith('a.pdf', pdf()), formWith('a.pdf', pdf())];
    other.append('resim', new Blob([new Uint8Array(pdf())]), 'a.pdf');
    two.append('dosya', new Blob([new Uint8Array(pdf())]), 'b.pdf');
    for (let at = 0; at < 500; at += 1) many.append('dosya', new Blob(['x']), `${at}.pdf`);
    field.append('kind', 'case');
    expect(await post(other)).toEqual([400, 'MALFORMED_REQUEST']);
    for (const form of [two, many, field]) expect((await post(form))[1]).toBe('DOCUMENT_ONE_AT_A_TIME');
    await nothingLeft();
  });

  it('stops at a person\'s limit of the day, in files and in bytes, however many come at once', async () => {
    const small = await startDocuments({ keeps: false, environment: { DOCUMENTS_PER_DAY: '8', DOCUMENT_MEGABYTES_PER_DAY: '3' } });
    const [one, other] = [await givenPerson(small), await givenPerson(small)];
    const large = png({ padding: Buffer.alloc(MEGABYTE, 7) });
    const statuses = async (actor: Actor, content: Buffer, times: number): Promise<number[]> =>
      (await Promise.all(Array.from({ length: times }, () => small.upload(actor, 'a.png', content)))).map(({ status }) => status).sort();

    expect(await statuses(one, png(), 10)).toEqual([...Array<number>(8).fill(201), 429, 429]);
    expect(await statuses(other, large, 5)).toEqual([201, 201, 429, 429, 429]);
    await small.platform.clock.advance(86_400_000);
    expect(await statuses(one, png(), 1)).toEqual([201]);
    await small.stop();
  });
});

describe('an upload that is not what it should be on the wire', () => {
  const head = (name: string): string => `--b\r\nContent-Disposition: form-data; name="dosya"; filename="${name}"\r\nContent-Type: image/png\r\n\r\n`;
  const open = async (length: string): Promise<Socket> => {
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1').setMaxListeners(0).on('error', () => undefined);
    opened.push(socket);
    await once(socket, 'connect');
    const actor = Object.entries(headersOf(citizen)).map(([name, value]) => `${name}: ${value}\r\n`).join('');
    socket.write(`POST /api/belgeler HTTP/1.1\r\nHost: a\r\n${actor}Content-Type: multipart/form-data; boundary=b\r\n${length}\r\n\r\n`);
    return socket;
  };
  /** The answer, or what came of it before the connection was cut. */
  const heard = (socket: Socket): Promise<string> => new Promise((resolve) => {
    let text = '';
    socket.on('data', (piece) => {
      text += String(piece);
      if (text.endsWith('}')) resolve(text);
    });
    socket.once('close', () => resolve(text));
  });
  const opened: Socket[] = [];
  afterEach(() => opened.splice(0).forEach((socket) => socket.destroy()));

  it('is not read at all when it says itself that it is too large', async () => {
    const socket = await open(`Content-Length: ${50 * MEGABYTE}`);
    expect(await heard(socket)).toMatch(/^HTTP\/1\.1 413 [\s\S]*DOCUMENT_TOO_LARGE/u);
  });

  it.each([
    ['of another kind', 'a.mp4', Buffer.alloc(9 * MEGABYTE, 7), [415, 415]],
    ['that is too large', 'a.png', png({ padding: Buffer.alloc(30 * MEGABYTE, 7) }), [413, 413]],
    ['that is both', 'a.mp4', Buffer.alloc(30 * MEGABYTE, 7), [413, 415]],
    ['that is wrong from the beginning', 'a.png', Buffer.alloc(9 * MEGABYTE, 7), [422, 422]],
  ])('tells a sender who hears nothing before all is sent what was wrong with a file %s', async (_, name, content, [whenTold, whenNot]) => {
    for (const length of [`Content-Length: ${Buffer.byteLength(head(name)) + content.length + 9}`, 'Transfer-Encoding: chunked']) {
      const socket = await open(length);
      const isChunked = length.startsWith('T');
      const whole = Buffer.concat([Buffer.from(head(name)), content, Buffer.from('\r\n--b--\r\n')]);
      for (let at = 0; at < whole.length; at += 65_536) {
        const piece = whole.subarray(at, at + 65_536);
        const isTaken = socket.write(isChunked ? Buffer.concat([Buffer.from(`${piece.length.toString(16)}\r\n`), piece, Buffer.from('\r\n')]) : piece);
        if (!isTaken) await once(socket, 'drain');
      }
      if (isChunked) socket.write('0\r\n\r\n');
      expect(await heard(socket)).toMatch(new RegExp(`^HTTP/1\\.1 ${isChunked ? whenNot : whenTold} `, 'u'));
    }
  });

  it('is read no further than the limit when it goes on for ever', async () => {
    const socket = await open('Transfer-Encoding: chunked');
    const answer = heard(socket);
    const piece = Buffer.alloc(65_536, 7);
    const start = Buffer.concat([Buffer.from(head('a.png')), png().subarray(0, 33), Buffer.from('7fffffff7a7a5a7a', 'hex')]);
    const send = (bytes: Buffer): boolean => socket.write(Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from('\r\n')]));
    send(start);
    let sent = 0;
    while (!socket.destroyed && socket.writable && sent < 300 * MEGABYTE) {
      sent += piece.length;
      if (!send(piece)) await Promise.race([once(socket, 'drain'), once(socket, 'close')]).catch(() => undefined); // reset, as it should be
    }
    expect(await answer).toMatch(/^(HTTP\/1\.1 413 [\s\S]*DOCUMENT_TOO_LARGE[\s\S]*|)$/u);
    expect(sent).toBeLessThan(150 * MEGABYTE);
    await nothingLeft();
  });

  it('is stopped at its beginning when that is wrong', async () => {
    const socket = await open(`Content-Length: ${9 * MEGABYTE}`);
    socket.write(head('a.png') + 'MZ'.repeat(5_000));
    expect(await heard(socket)).toMatch(/^HTTP\/1\.1 422 [\s\S]*DOCUMENT_CONTENT_MISMATCH/u);
  });

  it.each(['Content-Length: 1000000', 'Transfer-Encoding: chunked'])('leaves nothing when the connection is cut in the middle (%s)', async (length) => {
    const before = await server.files();
    const socket = await open(length);
    const bytes = Buffer.concat([Buffer.from(head('a.png')), png({ padding: Buffer.alloc(200_000, 7) }).subarray(0, 100_000)]);
    socket.write(length.startsWith('T') ? Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes]) : bytes);
    await eventually(async () => expect((await server.files()).length).toBe(before.length + 1));
    socket.destroy();
    await eventually(async () => expect(await server.files()).toEqual(before));
  });

  it('is broken when its length ends it in the middle of the file, or before the form ends', async () => {
    for (const body of [head('a.png') + png().toString('latin1'), `${head('a.png')}${png().toString('latin1')}\r\n--b\r\n`]) {
      const bytes = Buffer.from(body, 'latin1');
      const socket = await open(`Content-Length: ${bytes.length}`);
      socket.write(bytes);
      expect(await heard(socket)).toMatch(/^HTTP\/1\.1 400 [\s\S]*DOCUMENT_UPLOAD_BROKEN/u);
    }
    await nothingLeft();
  });

  it('never makes the server fail', () => {
    expect(server.lines.filter((line) => /"level":(50|60)|unexpected/u.test(line))).toEqual([]);
  });
});
