import { createHash, randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Agent, request } from 'node:http';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '../../src/permissions/index.js';
import { eventually } from '../given/eventually.js';
import { ChildServer, compile } from './child-server.js';
import { docx, png } from './files.js';
import { givenPerson, headersOf, startDocuments, type DocumentsServer } from './given-documents.js';

let server: DocumentsServer;
let people: Actor[];
let environment: Record<string, string>;
const agent = new Agent({ keepAlive: false, maxSockets: Infinity });
beforeAll(async () => {
  await compile();
  server = await startDocuments();
  people = await Promise.all(Array.from({ length: 20 }, () => givenPerson(server)));
  environment = { DATABASE_URL: server.platform.database.url, DOCUMENTS_FOLDER: server.folder, TEST_CLOCK: 'on' };
});
afterAll(() => server.stop());

/** A form sent with plain sockets: thousands at once cost the sender little. */
function send(url: string, actor: Actor, { name, content }: { name: string; content: Buffer }): Promise<{ status: number; body: string }> {
  const [head, tail] = [Buffer.from(`--b\r\nContent-Disposition: form-data; name="dosya"; filename="${name}"\r\n\r\n`), Buffer.from('\r\n--b--\r\n')];
  const headers = { ...headersOf(actor), 'content-type': 'multipart/form-data; boundary=b', 'content-length': head.length + content.length + tail.length };
  return new Promise((resolve, reject) => {
    const asked = request(`${url}/api/belgeler`, { method: 'POST', agent, headers }, (answer) => {
      let body = '';
      answer.on('data', (piece) => { body += String(piece); }).once('end', () => resolve({ status: answer.statusCode ?? 0, body })).once('error', reject);
    });
    asked.once('error', reject);
    asked.write(head);
    asked.write(content);
    asked.end(tail);
  });
}

const personAt = (at: number): Actor => people[at % people.length] as Actor;

describe('a thousand uploads at once', () => {
  it('all arrive, and take no more memory than some', async () => {
    const child = await ChildServer.start(environment);
    const files = [{ name: 'a.png', content: png({ padding: randomBytes(1024 * 1024) }) }, { name: 'b.docx', content: docx([{ name: 'word/media/a.png', content: png({ padding: randomBytes(1024 * 1024) }) }]) }];
    const round = (count: number): Promise<{ status: number }[]> => Promise.all(Array.from({ length: count }, (_, at) => send(child.url, personAt(at), files[at % 2] as (typeof files)[0])));
    await round(200);
    const before = await child.memory('forget');

    const answers = await round(1_000);

    const grown = (await child.memory('tell')) - before;
    await child.kill();
    console.info(`1 000 uploads of 1 MB at once: ${before.toFixed(0)} MB at two hundred at once, at most ${grown.toFixed(0)} MB more`);
    expect(answers.filter(({ status }) => status !== 201)).toEqual([]);
    expect(grown).toBeLessThanOrEqual(150);
  }, 600_000);
});

describe('a process killed during uploads', () => {
  it('leaves no document without its bytes, and no bytes without a document for ever', async () => {
    const known = new Set<string>();
    for (let round = 0; round < 6; round += 1) {
      const child = await ChildServer.start(environment);
      const content = png({ padding: randomBytes(300_000) });
      const sending = Array.from({ length: 40 }, (_, at) => send(child.url, personAt(at), { name: 'a.png', content }).then(({ status, body }) => {
        if (status === 201) known.add((JSON.parse(body) as { id: string }).id);
      }, () => undefined)); // cut off by the kill
      const goal = known.size + 2 + round * 4;
      while (known.size < goal) await pause(1);
      await child.kill();
      await Promise.all(sending);
    }

    const rows = await server.rows<{ id: string; storage_key: string; sha256: Buffer }>('SELECT id, storage_key, sha256 FROM document');
    for (const { storage_key: key, sha256 } of rows) {
      const bytes = await readFile(path.join(server.folder, key.slice(0, 2), key.slice(2, 4), key));
      expect(createHash('sha256').update(bytes).digest().equals(sha256)).toBe(true);
    }
    const ids = new Set(rows.map(({ id }) => id));
    expect([...known].filter((id) => !ids.has(id))).toEqual([]);

    const keys = new Set(rows.map(({ storage_key: key }) => key));
    const strangers = async (): Promise<string[]> => (await server.files()).filter((file) => !keys.has(path.basename(file)));
    console.info(`6 kills: ${known.size} documents, ${(await strangers()).length} files of nobody before the sweep`);
    expect((await strangers()).length).toBeGreaterThan(0);
    await server.platform.clock.advance(3_700_000);
    await eventually(async () => expect(await strangers()).toEqual([]));
    expect(await server.rows('SELECT 1 FROM document_leftover')).toEqual([]);
  }, 600_000);
});
