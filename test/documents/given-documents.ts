import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Module, type DynamicModule } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentKeepingModule, DocumentRoutesModule, Documents, DocumentsModule, readDocumentSettings } from '../../src/documents/index.js';
import type { Capacity, Role } from '../../src/org/index.js';
import { OutsideModule, readOutsideSettings } from '../../src/outside/index.js';
import type { Actor } from '../../src/permissions/index.js';
import { createHttpApp } from '../../src/platform/http/index.js';
import { PlatformModule, type Platform } from '../../src/platform/index.js';
import { createLogger, openPlatform, readConfig } from '../../src/platform/start/index.js';
import { freshDatabase } from '../given/database.js';
import { testKeys } from '../given/personal-data-keys.js';

@Module({})
class DocumentsUnderTest {
  static over(platform: Platform, environment: Readonly<Record<string, string>>, keeps: boolean): DynamicModule {
    const rooms = [PlatformModule.with(platform), OutsideModule.with(readOutsideSettings(environment)), DocumentsModule.with(readDocumentSettings(environment)), DocumentRoutesModule];
    return { module: DocumentsUnderTest, imports: keeps ? [...rooms, DocumentKeepingModule] : rooms };
  }
}

interface Settings {
  readonly environment?: Readonly<Record<string, string>>;
  /** Whether the process scans and sweeps as well. */
  readonly keeps?: boolean;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // A test reads what it expects; what is not there fails it.
  readonly body: Record<string, never> & { readonly [name: string]: unknown };
  readonly bytes: Buffer;
}

export interface DocumentsServer {
  readonly url: string;
  readonly platform: Platform;
  readonly documents: Documents;
  readonly folder: string;
  readonly lines: readonly string[];
  /** A request of this person: sign-in's part, finding the actor, is done by a header here. */
  readonly ask: (actor: Actor | null, method: string, path: string, headers?: Readonly<Record<string, string>>) => Promise<Answer>;
  readonly upload: (actor: Actor | null, name: string, content: Buffer) => Promise<Answer>;
  readonly rows: <Row>(sql: string, params?: readonly unknown[]) => Promise<Row[]>;
  /** Every file below the folder, as paths. */
  readonly files: () => Promise<string[]>;
  readonly stop: () => Promise<void>;
}

/** Documents over HTTP, on a database and a folder of their own, with a clock that is moved by hand. */
export async function startDocuments({ environment = {}, keeps = true }: Settings = {}): Promise<DocumentsServer> {
  const [fresh, folder] = await Promise.all([freshDatabase(), mkdtemp(path.join(tmpdir(), 'documents-'))]);
  const lines: string[] = [];
  const config = readConfig({ PERSONAL_DATA_KEYS: testKeys, DATABASE_URL: fresh.url, TEST_CLOCK: 'on', LOG_LEVEL: 'trace' });
  const platform = await openPlatform(config, createLogger('trace', { write: (line: string) => void lines.push(line) }));
  await platform.clock.pin(new Date('2026-11-20T09:00:00Z'));
  await givenUnits(platform);
  const app = await createHttpApp(DocumentsUnderTest.over(platform, { DOCUMENTS_FOLDER: folder, ...environment }, keeps), platform);
  actorsByHeader(app);
  await app.listen(0, '127.0.0.1');
  const url = (await app.getUrl()).replace('[::1]', '127.0.0.1').replace('localhost', '127.0.0.1');
  const ask: DocumentsServer['ask'] = async (actor, method, where, headers = {}) => answerOf(await fetch(`${url}${where}`, { method, headers: { ...headersOf(actor), ...headers } }));
  return {
    url, platform, folder, lines, ask,
    documents: app.get(Documents),
    upload: async (actor, name, content) => answerOf(await fetch(`${url}/api/belgeler`, { method: 'POST', headers: headersOf(actor), body: formWith(name, content) })),
    rows: (sql, params = []) => platform.database.query(sql, params),
    files: async () => (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name)),
    stop: async () => {
      await app.close();
      await platform.close();
      await fresh.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function actorsByHeader(app: NestFastifyApplication): void {
  app.getHttpAdapter().getInstance().addHook('onRequest', async (request) => {
    const actor = request.headers['x-actor'];
    if (typeof actor === 'string') request.actor = JSON.parse(decodeURIComponent(actor)) as Actor;
  });
}

export const headersOf = (actor: Actor | null): Record<string, string> => (actor ? { 'x-actor': encodeURIComponent(JSON.stringify(actor)) } : {});

export function formWith(name: string, content: Buffer): FormData {
  const form = new FormData();
  form.append('dosya', new Blob([new Uint8Array(content)]), name);
  return form;
}

async function answerOf(response: Response): Promise<Answer> {
  const bytes = Buffer.from(await response.arrayBuffer());
  const isJson = /json/u.test(response.headers.get('content-type') ?? '');
  return { status: response.status, headers: response.headers, bytes, body: (isJson ? JSON.parse(bytes.toString()) : {}) as Answer['body'] };
}

export const UNITS = { valilik: '10000001', yazi: '10000002', belediye: '20000001' } as const;

async function givenUnits({ database }: Platform): Promise<void> {
  await database.query(`INSERT INTO unit (detsis_no, name, kind, il_code, parent_no, active_from, path, search_text) VALUES
    ('10000001', 'EDİRNE VALİLİĞİ', 'valilik', 22, NULL, '2020-01-01', '/10000001/', ''),
    ('10000002', 'YAZI İŞLERİ MÜDÜRLÜĞÜ', 'birim', 22, '10000001', '2020-01-01', '/10000001/10000002/', ''),
    ('20000001', 'HAVSA BELEDİYESİ', 'belediye', 22, NULL, '2020-01-01', '/20000001/', '')`);
}

/** Somebody of the database, in these capacities. */
export async function givenPerson({ rows }: Pick<DocumentsServer, 'rows'>, offices: readonly { readonly role: Role; readonly detsisNo: string }[] = []): Promise<Actor> {
  const personId = randomUUID();
  await rows(`INSERT INTO person (id, given_name, family_name) VALUES ($1, 'Ayşe', 'Işıl')`, [personId]);
  const capacities = offices.map(({ role, detsisNo }): Capacity => ({
    role, detsisNo, membershipId: randomUUID(), districts: [], il: 22, onBehalfOf: null, unitPath: detsisNo === UNITS.yazi ? '/10000001/10000002/' : `/${detsisNo}/`,
  }));
  return { personId, name: 'Ayşe Işıl', capacities, applicant: offices.length > 0 ? null : 'citizen', sessionId: 'session' };
}
