import { once } from 'node:events';
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { readDocumentSettings } from '../../../src/documents/index.js';
import { newKey, openStorage, type DocumentStorage } from '../../../src/documents/storage/index.js';
import { startS3, type GivenS3 } from '../../given/s3.js';

let folder: string;
let s3: GivenS3;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'storage-'));
  s3 = await startS3();
});
afterAll(async () => {
  await s3.stop();
  await rm(folder, { recursive: true });
});

const environments: Record<string, () => Record<string, string>> = {
  disk: () => ({ DOCUMENTS_FOLDER: path.join(folder, 'store') }),
  S3: () => ({ DOCUMENTS_FOLDER: folder, ...s3.environment }),
};

const content = Buffer.from('0123456789'.repeat(100_000));
const textOf = async (stream: Readable): Promise<string> => Buffer.concat(await stream.toArray() as Buffer[]).toString();

async function incoming(bytes: Buffer): Promise<string> {
  const file = path.join(folder, `incoming-${newKey()}`);
  await writeFile(file, bytes);
  return file;
}

describe.each(Object.keys(environments))('the store on %s', (name) => {
  let storage: DocumentStorage;
  const keys: string[] = [];
  const put = async (bytes: Buffer): Promise<string> => {
    const key = newKey();
    keys.push(key);
    await storage.put(key, await incoming(bytes));
    return key;
  };
  beforeAll(async () => { storage = await openStorage(readDocumentSettings(environments[name]?.() ?? {})); });
  afterEach(async () => { for (const key of keys.splice(0)) await storage.remove(key); });

  it('gives back what was put, whole or a part of it', async () => {
    const key = await put(content);

    expect(await textOf(await storage.read(key))).toBe(content.toString());
    expect(await textOf(await storage.read(key, { start: 5, end: 11 }))).toBe('5678901');
    expect(await textOf(await storage.read(key, { start: content.length - 1, end: content.length - 1 }))).toBe('9');
  });

  it('uses the file up', async () => {
    const file = await incoming(content);
    const key = newKey();
    keys.push(key);
    await storage.put(key, file);

    await expect(stat(file)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('keeps files apart, however many come at once', async () => {
    const made = await Promise.all(Array.from({ length: 20 }, (_, at) => put(Buffer.from(`file ${at}`))));

    expect(await Promise.all(made.map(async (key) => textOf(await storage.read(key))))).toEqual(made.map((_, at) => `file ${at}`));
  });

  it('has nothing under a key that was removed, and minds no removal twice', async () => {
    const key = await put(content);
    await storage.remove(key);
    await storage.remove(key);

    await expect(storage.read(key)).rejects.toThrow();
  });

  it('has nothing under a key after a put that failed', async () => {
    const key = newKey();
    await expect(storage.put(key, path.join(folder, 'missing'))).rejects.toThrow();
    await expect(storage.read(key)).rejects.toThrow();
  });
});

describe('the store on disk', () => {
  it('is ours alone, two folders deep', async () => {
    const home = path.join(folder, 'alone');
    const storage = await openStorage(readDocumentSettings({ DOCUMENTS_FOLDER: home }));
    const key = newKey();
    await storage.put(key, await incoming(content));

    expect(await readdir(home, { recursive: true })).toEqual([key.slice(0, 2), path.join(key.slice(0, 2), key.slice(2, 4)), path.join(key.slice(0, 2), key.slice(2, 4), key)]);
    expect((await stat(home)).mode & 0o777).toBe(0o700);
  });

  it('takes no key that is a path', async () => {
    const storage = await openStorage(readDocumentSettings(environments['disk']?.() ?? {}));
    for (const key of ['../../etc/passwd', 'a/b', '', '0'.repeat(39)]) await expect(storage.read(key)).rejects.toThrow('no key');
  });
});

describe('the store on S3', () => {
  it('is away when nobody answers, and says so', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    server.close();
    await once(server, 'close');
    const storage = await openStorage(readDocumentSettings({ ...environments['S3']?.(), S3_ENDPOINT: `http://127.0.0.1:${port}` }));

    await expect(storage.read(newKey())).rejects.toMatchObject({ code: 'DOCUMENT_STORE_AWAY' });
  });

  it('lets nobody in whom it does not know', async () => {
    const storage = await openStorage(readDocumentSettings({ ...environments['S3']?.(), S3_KEY: 'somebody' }));
    await expect(storage.put(newKey(), await incoming(content))).rejects.toThrow();
  });
});

describe('the settings of documents', () => {
  it('name every wrong one at once, and no secret', () => {
    const read = (): unknown => readDocumentSettings({ S3_ENDPOINT: 'ftp://a', S3_SECRET: 'gizli', DOCUMENTS_PER_DAY: '0' });
    expect(read).toThrow(/S3_BUCKET[\s\S]*S3_KEY[\s\S]*S3_ENDPOINT[\s\S]*DOCUMENTS_PER_DAY/u);
    expect(read).not.toThrow(/gizli/u);
  });

  it('put the files beside the database\'s data', () => {
    expect(readDocumentSettings({ TALEPAKIS_DATA: '/srv/data' })).toMatchObject({ folder: '/srv/data/documents', s3: undefined });
  });
});
