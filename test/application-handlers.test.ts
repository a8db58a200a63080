import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Module, type DynamicModule, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { applicationHandlers } from '../src/application-handlers.js';
import { Memberships } from '../src/org/index.js';
import { OutsideModule, readOutsideSettings } from '../src/outside/index.js';
import { PlatformModule, type Platform } from '../src/platform/index.js';
import { createLogger, openPlatform, readConfig } from '../src/platform/start/index.js';
import { BackgroundModule, Runtime } from '../src/runtime-postgres/index.js';
import { freshDatabase, type FreshDatabase } from './given/database.js';
import { eventually } from './given/eventually.js';
import { testKeys } from './given/personal-data-keys.js';

@Module({})
class HandlersUnderTest {
  static over(platform: Platform): DynamicModule {
    const background = BackgroundModule.using(applicationHandlers, { pollMs: 100, offerAgainMs: 300, tidyMs: 100, backOffMs: () => 100 });
    return { module: HandlersUnderTest, imports: [PlatformModule.with(platform), OutsideModule.with(readOutsideSettings({})), background] };
  }
}

const folder = new URL('../processes/muhtar/', import.meta.url).pathname;
const valilik = { detsisNo: '61000001', ad: 'Trabzon Valiliği' };
const muhtarId = randomUUID();
const amirId = randomUUID();

let fresh: FreshDatabase;
let platform: Platform;
let app: INestApplicationContext;
let lines: string[];

beforeAll(async () => {
  fresh = await freshDatabase();
  lines = [];
  const config = readConfig({ PERSONAL_DATA_KEYS: testKeys, DATABASE_URL: fresh.url, TEST_CLOCK: 'on', PUBLIC_URL: 'https://talep.example' });
  platform = await openPlatform(config, createLogger('trace', { write: (line: string) => void lines.push(line) }));
  await platform.clock.pin(new Date('2026-11-20T09:00:00Z'));
  app = await NestFactory.createApplicationContext(HandlersUnderTest.over(platform), { logger: false });
  await givenPeople();
  const files = readdirSync(folder).filter((name) => /\.(bpmn|form)$/.test(name));
  await app.get(Runtime, { strict: false }).deployments.deploy(files.map((name) => ({ name, content: readFileSync(`${folder}${name}`, 'utf8') })));
});

afterAll(async () => {
  await app.close();
  await platform.close();
  await fresh.drop();
});

describe('the handlers of the muhtars\' requests in the running system', () => {
  it('tell the muhtar, count working days by the calendar, and tell the head of a late unit and no other', async () => {
    const instanceKey = await givenRequest('2026-000001');
    await eventually(async () => expect(await told(instanceKey)).toEqual([['talep-alindi', muhtarId]]));

    await complete(instanceKey, 'talebi-yonlendir', routing());
    await eventually(async () => expect(await told(instanceKey)).toContainEqual(['talep-yonlendirildi', muhtarId]));
    // Fifteen working days after a Friday; the day itself does not count.
    expect(await dueAt(instanceKey, 'valilik-karari')).toEqual(new Date('2026-12-11T14:30:00Z'));

    await platform.clock.pin(new Date('2026-12-11T14:29:00Z'));
    await eventually(async () => expect(lines.filter((line) => line.includes('nobody to tell') && line.includes('gorev-hatirlatma'))).toHaveLength(1));
    expect(await told(instanceKey)).not.toContainEqual(['gorev-gecikti', amirId]);

    await platform.clock.pin(new Date('2026-12-11T14:30:00Z'));
    await eventually(async () => expect(await told(instanceKey)).toContainEqual(['gorev-gecikti', amirId]));
    expect(await incidents(instanceKey)).toEqual([]);
  });

  it('tell what a recall takes back while its unit is at work, and leave the case with the coordinator', async () => {
    const instanceKey = await givenRequest('2026-000002');
    await eventually(async () => expect(await told(instanceKey)).toHaveLength(1));
    await complete(instanceKey, 'talebi-yonlendir', routing());
    await eventually(() => openTask(instanceKey, 'valilik-karari'));

    await runtime().messages.correlate({ name: 'muhtar-yonlendirmeyi-geri-al', correlationKey: `2026-000002/${valilik.detsisNo}`, variables: { gerekce: 'Yanlış il' }, actor: 'koordinator' });

    await eventually(async () => expect(await told(instanceKey)).toContainEqual(['talep-yonlendirme-geri-alindi', muhtarId]));
    await eventually(() => openTask(instanceKey, 'onay-ekrani'));
    await expect(openTask(instanceKey, 'valilik-karari')).rejects.toThrow('no task');
  });

  it('make an incident of a message for nobody the system knows', async () => {
    const instanceKey = await givenRequest('2026-000003', randomUUID());
    await eventually(async () => {
      await platform.clock.advance(1_000);
      expect(await incidents(instanceKey)).toEqual(['alindi-bildirimi']);
    });
  });
});

const runtime = (): Runtime => app.get(Runtime, { strict: false });
const routing = () => ({ oncelik: '3', valilikler: [valilik], hedefAciklamalari: [{ detsisNo: valilik.detsisNo, aciklama: 'Çatının onarımı' }] });

async function givenRequest(kayitNo: string, basvuran = muhtarId): Promise<string> {
  const variables = { kayitNo, kayitTarihi: '20.11.2026', basvuran, ilKodu: 61, koordinatorBirim: { detsisNo: '24300001', ad: 'İller İdaresi Genel Müdürlüğü' }, basvuruTuru: 'istek', aciklama: 'Çatı uçtu.', ekler: [] };
  return (await runtime().instances.create({ processId: 'muhtar-talep', variables, actor: basvuran })).instanceKey;
}

async function complete(instanceKey: string, elementId: string, variables: Record<string, unknown>): Promise<void> {
  const taskKey = await eventually(() => openTask(instanceKey, elementId));
  await runtime().tasks.complete({ taskKey, variables, actor: 'koordinator' });
}

async function openTask(instanceKey: string, elementId: string): Promise<string> {
  const [task] = await platform.database.query<{ key: string }>(`SELECT key FROM user_task WHERE instance_key = $1 AND element_id = $2 AND state = 'CREATED'`, [instanceKey, elementId]);
  if (!task) throw new Error(`no task '${elementId}' is open`);
  return task.key;
}

async function dueAt(instanceKey: string, elementId: string): Promise<Date | undefined> {
  const key = await eventually(() => openTask(instanceKey, elementId));
  return (await platform.database.query<{ due_at: Date }>('SELECT due_at FROM user_task WHERE key = $1', [key]))[0]?.due_at;
}

/** Each occasion once, however many channels it went out by. */
async function told(instanceKey: string): Promise<[string, string][]> {
  const rows = await platform.database.query<{ template_key: string; person_id: string }>('SELECT DISTINCT template_key, person_id FROM notification WHERE case_ref = $1', [instanceKey]);
  return rows.map(({ template_key: template, person_id: person }) => [template, person]);
}

async function incidents(instanceKey: string): Promise<string[]> {
  return (await platform.database.query<{ element_id: string }>(`SELECT element_id FROM incident WHERE instance_key = $1 AND state = 'ACTIVE'`, [instanceKey])).map(({ element_id: id }) => id);
}

async function givenPeople(): Promise<void> {
  const { database, personalData, clock } = platform;
  for (const id of [muhtarId, amirId]) {
    const [phone, email] = [personalData.seal('+905321234567', `person.phone/${id}`), personalData.seal('ayse@talep.example', `person.email/${id}`)];
    await database.query(`INSERT INTO person (id, given_name, family_name, phone_sealed, email_sealed) VALUES ($1, 'Ayşe', 'Işıl', $2, $3)`, [id, phone, email]);
  }
  await database.query(`INSERT INTO unit (detsis_no, name, kind, il_code, active_from, path, search_text) VALUES ($1, $2, 'valilik', 61, '2000-01-01', '/61000001/', '')`, [valilik.detsisNo, valilik.ad]);
  await database.transaction((tx) => app.get(Memberships, { strict: false }).add(tx, { personId: amirId, detsisNo: valilik.detsisNo, role: 'BIRIM_AMIRI', validFrom: clock.now(), by: null }));
}
