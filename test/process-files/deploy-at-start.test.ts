import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Clock, Database } from '../../src/platform/index.js';
import { deployAtStart, readApplications, refuseWhatCannotRun } from '../../src/process-files/index.js';
import { Runtime } from '../../src/runtime-postgres/index.js';
import { freshDatabase, type FreshDatabase } from '../given/database.js';
import { filesCopy, type FilesCopy } from './files.js';

let files: FilesCopy;
let fresh: FreshDatabase;
let database: Database;

beforeAll(async () => {
  fresh = await freshDatabase();
  database = await Database.open({ url: fresh.url });
});

afterAll(async () => {
  await database.close();
  await fresh.drop();
});

beforeEach(async () => {
  files = await filesCopy();
});

afterEach(() => files.drop());

async function starting(runtime?: Runtime) {
  const applications = await readApplications(files.folder);
  await refuseWhatCannotRun(applications);
  return deployAtStart(applications, runtime ?? (await Runtime.open(database, Clock.real())));
}

async function versions(): Promise<Record<string, number>> {
  const rows = await database.query<{ id: string; version: number }>(
    `SELECT 'process ' || process_id AS id, max(version) AS version FROM process_definition GROUP BY 1
     UNION ALL SELECT 'form ' || form_id, max(version) FROM form GROUP BY 1 UNION ALL SELECT 'decision ' || drg_id, max(version) FROM decision_requirements GROUP BY 1`,
  );
  return Object.fromEntries(rows.map(({ id, version }) => [id, version]));
}

const first = {
  'process izin-talebi': 1, 'form izin-talebi': 1, 'form amir-incelemesi': 1, 'form ikinci-onay': 1, 'form insan-kaynaklari-incelemesi': 1,
  'form sonucu-telefonla-bildir': 1, 'decision izin-kararlari': 1,
};

describe('deploying process files at start', () => {
  it('deploys once however many processes start together', async () => {
    const runtimes = await Promise.all([1, 2, 3].map(() => Runtime.open(database, Clock.real())));
    const created = await Promise.all(runtimes.map((runtime) => starting(runtime)));
    expect(created.filter((list) => list.length > 0)).toHaveLength(1);
    expect(await versions()).toEqual(first);
    expect(await database.query('SELECT count(*)::int AS n FROM deployment')).toEqual([{ n: 1 }]);
  });

  it('leaves everything at its version when nothing has changed', async () => {
    await starting();
    const before = await versions();
    expect(await starting()).toEqual([]);
    expect(await versions()).toEqual(before);
  });

  it('gives a changed file its next version, and a process bound to it one too', async () => {
    await starting();
    const before = await versions();
    await files.change('ikinci-onay.form', 'Bu izni onaylıyor musunuz?', 'Bu izne onay veriyor musunuz?');
    await starting();
    const after = await versions();
    expect(after['form ikinci-onay']).toBe((before['form ikinci-onay'] ?? 0) + 1);
    expect(after['process izin-talebi']).toBe((before['process izin-talebi'] ?? 0) + 1);
    expect(after['form amir-incelemesi']).toBe(before['form amir-incelemesi']);
  });

  it('refuses a diagram whose job nobody does, and names it', async () => {
    await files.change('izin-talebi.bpmn', 'izin-sms-gonder', 'izin-mektup-yaz');
    await expect(starting()).rejects.toThrow('processes/izin/izin-talebi.bpmn: sonucu-sms-ile-bildir: "izin-mektup-yaz" işini yapacak kod yok.');
  });

  it('refuses a file that cannot be read, and names it', async () => {
    await files.write('izin-gun.dmn', 'karar');
    await expect(starting()).rejects.toThrow('processes/izin/izin-gun.dmn: Karar tablosu okunamadı');
  });

  it('takes a missing folder for no applications', async () => {
    expect(await readApplications(`${files.folder}/yok`)).toEqual([]);
  });
});
