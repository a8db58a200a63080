import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Module, type DynamicModule } from '@nestjs/common';
import { NotificationRoutesModule, Notifications, NotificationSenderModule, NotificationsModule, type Telling } from '../../src/notifications/index.js';
import { OutsideModule, readOutsideSettings } from '../../src/outside/index.js';
import type { Actor } from '../../src/permissions/index.js';
import { PlatformModule, type Platform } from '../../src/platform/index.js';
import { createHttpApp } from '../../src/platform/http/index.js';
import { createLogger, openPlatform, readConfig } from '../../src/platform/start/index.js';
import { startSimulators } from '../../src/simulators/index.js';
import { freshDatabase } from '../given/database.js';
import { testKeys } from '../given/personal-data-keys.js';

@Module({})
class NotificationsUnderTest {
  static over(platform: Platform, { environment, sends, settings }: Settings & { readonly environment: Environment }): DynamicModule {
    const sender = sends ? [NotificationSenderModule.with({ lookMs: 50, sweepMs: 100, ...settings })] : [];
    return { module: NotificationsUnderTest, imports: [PlatformModule.with(platform), OutsideModule.with(readOutsideSettings(environment)), NotificationsModule, NotificationRoutesModule, ...sender] };
  }
}

type Environment = Readonly<Record<string, string>>;

interface Settings {
  readonly sends: boolean;
  readonly settings?: Readonly<Record<string, number>>;
  /** Settings of the outside, which may depend on those of the gateways. */
  readonly outside?: (gateways: Environment) => Environment | Promise<Environment>;
  readonly startsAt?: string;
}

export interface Sms { readonly no: string; readonly msg: string; readonly jobid: string; readonly referansID: string }
export interface Letter { readonly messageId: string; readonly subject: string; readonly text: string; readonly to: readonly string[] }
export interface Row { readonly [name: string]: unknown; readonly id: string; readonly state: string; readonly error: string | null; readonly attempts: number }

/** The stand-ins live in real time, whatever the product's clock shows. */
async function startGateways() {
  const folder = await mkdtemp(path.join(tmpdir(), 'gateways-'));
  const simulators = await startSimulators({ port: 0, folder });
  const ask = async (method: string, route: string, body?: unknown): Promise<Response> => {
    const headers = { accept: 'application/json', ...(body === undefined ? {} : { 'content-type': 'application/json' }) };
    return fetch(`${simulators.url}${route}`, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  };
  return {
    environment: simulators.environment,
    fault: async (change: Readonly<Record<string, unknown>>): Promise<void> => void (await ask('PUT', '/arizalar', change)),
    noFaults: async (): Promise<void> => void (await ask('DELETE', '/arizalar')),
    phone: async (): Promise<Sms[]> => (await (await ask('GET', '/telefon')).json()) as Sms[],
    mailbox: async (): Promise<Letter[]> => (await (await ask('GET', '/posta')).json()) as Letter[],
    close: async (): Promise<void> => {
      await simulators.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** Notifications over HTTP on a database and gateways of their own; its clock stands still until it is moved. */
export async function startNotifications({ sends, settings = {}, outside = () => ({}), startsAt = '2026-11-20T09:00:00Z' }: Settings) {
  const fresh = await freshDatabase();
  const lines: string[] = [];
  const config = readConfig({ PERSONAL_DATA_KEYS: testKeys, DATABASE_URL: fresh.url, TEST_CLOCK: 'on', LOG_LEVEL: 'trace' });
  const platform = await openPlatform(config, createLogger('trace', { write: (line: string) => void lines.push(line) }));
  const { database, clock } = platform;
  await clock.pin(new Date(startsAt));
  const gateways = await startGateways();
  const app = await createHttpApp(NotificationsUnderTest.over(platform, { sends, settings, environment: { ...gateways.environment, ...(await outside(gateways.environment)) } }), platform);
  let actor: Actor | undefined;
  app.getHttpAdapter().getInstance().addHook('onRequest', async (request: { actor?: Actor }) => void (actor && (request.actor = actor)));
  await app.listen(0, '127.0.0.1');
  const url = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  const notifications = app.get(Notifications);
  const rows = (sql: string, params: readonly unknown[] = []): Promise<Row[]> => database.query<Row>(sql, params);
  return {
    app, platform, database, clock, gateways, lines, notifications, rows, url: fresh.url,
    tell: (telling: Partial<Telling> = {}): Promise<readonly string[]> => database.transaction((tx) => notifications.send(tx, { ...talepAlindi(), ...telling })),
    state: async (id: string | undefined): Promise<Row> => (await rows('SELECT * FROM notification WHERE id = $1', [id]))[0] as Row,
    steps: async (id: string | undefined): Promise<string[]> => (await rows('SELECT kind FROM notification_event WHERE notification_id = $1 ORDER BY id', [id])).map(({ kind }) => String(kind)),
    as: (who: Actor | undefined): void => void (actor = who),
    ask: async (method: string, route: string, body?: unknown): Promise<{ status: number; body: never }> => {
      const init = body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
      const answer = await fetch(new URL(route, url), { method, ...init });
      const text = await answer.text();
      return { status: answer.status, body: (text === '' ? null : JSON.parse(text)) as never };
    },
    stop: async (): Promise<void> => {
      await app.close();
      await platform.close();
      await gateways.close();
      await fresh.drop();
    },
  };
}

export type NotificationServer = Awaited<ReturnType<typeof startNotifications>>;

export const PHONE = '0532 123 45 67';

/** One that has time, to a telephone. */
export const talepAlindi = (): Telling => ({
  to: { phone: PHONE }, template: 'talep-alindi', values: { ad: 'Ayşe Işıl', kayitNo: '2026-000777', tarih: '20.11.2026' }, dedupKey: randomUUID(), caseRef: '2026-000777',
});

/** Somebody the system knows. */
export async function givenPerson({ database, platform }: NotificationServer, { phone, email }: { phone?: string; email?: string }): Promise<string> {
  const id = randomUUID();
  const seal = (kind: string, text?: string): Buffer | null => (text === undefined ? null : platform.personalData.seal(text, `person.${kind}/${id}`));
  await database.query(`INSERT INTO person (id, given_name, family_name, phone_sealed, email_sealed) VALUES ($1, 'Ayşe', 'Işıl', $2, $3)`, [id, seal('phone', phone), seal('email', email)]);
  return id;
}

/** Somebody in this role, in the unit at the top. */
export function actorIn(role: string | null, personId: string = randomUUID()): Actor {
  const capacity = { membershipId: randomUUID(), role, districts: [], unitPath: '/10000001/', detsisNo: '10000001', il: 22, onBehalfOf: null };
  return { personId, name: 'Ayşe Işıl', capacities: role ? [capacity] : [], applicant: null, sessionId: 'session' } as unknown as Actor;
}
