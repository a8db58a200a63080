import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Module, type DynamicModule } from '@nestjs/common';
import { MachineClients } from '../../src/identity/index.js';
import { OrchestrationApiModule } from '../../src/orchestration-api/index.js';
import { PlatformModule, type Platform } from '../../src/platform/index.js';
import { createHttpApp } from '../../src/platform/http/index.js';
import { createLogger, openPlatform, readConfig } from '../../src/platform/start/index.js';
import { ProcessFilesModule, runProcesses } from '../../src/process-files/index.js';
import { diagram } from '../given/diagram.js';
import { freshDatabase, type FreshDatabase } from '../given/database.js';
import { filesCopy, type FilesCopy } from './files.js';
import { testKeys } from '../given/personal-data-keys.js';

@Module({})
class ServerUnderTest {
  static over(platform: Platform, folder: string): DynamicModule {
    return { module: ServerUnderTest, imports: [PlatformModule.with(platform), OrchestrationApiModule, ProcessFilesModule.from(folder)] };
  }
}

let fresh: FreshDatabase;
let platform: Platform;
let stop: () => Promise<void>;
let url: string;
let files: FilesCopy;
let credentials: Record<string, string>;

beforeAll(async () => {
  fresh = await freshDatabase();
  const config = readConfig({ PERSONAL_DATA_KEYS: testKeys, DATABASE_URL: fresh.url, DEMO: 'off', LOG_LEVEL: 'error' });
  platform = await openPlatform(config, createLogger(config.logLevel));
  const empty = await filesCopy();
  const app = await createHttpApp(ServerUnderTest.over(platform, `${empty.folder}/none`), platform);
  await app.listen(0, '127.0.0.1');
  await empty.drop();
  url = await app.getUrl();
  stop = async () => {
    await app.close();
    await platform.close();
  };
  credentials = { TALEPAKIS_CLIENT_ID: 'surec-ci', TALEPAKIS_CLIENT_SECRET: 'yalniz-sinama-icin' };
  await new MachineClients(platform.database).save({ id: 'surec-ci', scopes: ['deploy', 'read'] }, 'yalniz-sinama-icin');
});

afterAll(async () => {
  await stop();
  await fresh.drop();
});

beforeEach(async () => {
  files = await filesCopy();
});

afterEach(() => files.drop());

async function running(args: string[], environment: Record<string, string> = credentials): Promise<{ code: number; lines: string[] }> {
  const lines: string[] = [];
  const code = await runProcesses([...args, '--url', url], { folder: files.folder, environment, print: (line) => lines.push(line), lint: () => Promise.resolve([]) });
  return { code, lines };
}

const form = 'ikinci-onay.form';
const question = 'Bu izni onaylıyor musunuz?';

describe('pushing and pulling process files', () => {
  it('deploys a folder and says the version of everything; the same again changes nothing', async () => {
    const first = await running(['push', 'izin']);
    expect(first.code).toBe(0);
    expect(first.lines).toEqual(expect.arrayContaining(['izin: izin-talebi sürüm 1', 'izin: izin-gun sürüm 1', 'izin: ikinci-onay sürüm 1']));
    expect(await running(['push'])).toEqual(first);
    expect(await running(['pull'])).toEqual({ code: 0, lines: ['Dosyalar sunucudakiyle aynı.'] });
  });

  it('writes the newest version over a file that is only behind', async () => {
    await running(['push']);
    const old = await files.read(form);
    await files.change(form, question, 'Onaylıyor musunuz?');
    await running(['push']);
    const newest = await files.read(form);
    await files.write(form, old);

    const { code, lines } = await running(['pull', 'izin']);

    expect(code).toBe(0);
    expect(lines).toEqual([expect.stringMatching(/^izin\/ikinci-onay\.form: sunucudaki sürüm \d+ yazıldı\.$/)]);
    expect(await files.read(form)).toBe(newest);
  });

  it('leaves a file alone that was edited here, until it is forced', async () => {
    await running(['push']);
    const deployed = await files.read(form);
    await files.change(form, question, 'Ne dersiniz?');

    const refused = await running(['pull']);
    expect(refused.code).toBe(1);
    expect(refused.lines).toEqual([expect.stringContaining('izin/ikinci-onay.form: ikinci-onay: Burada değiştirilmiş;')]);
    expect(await files.read(form)).toContain('Ne dersiniz?');

    expect((await running(['pull', '--force'])).code).toBe(0);
    expect(await files.read(form)).toBe(deployed);
  });

  it('brings a file that is not here into the application it was pushed for', async () => {
    await running(['push']);
    const gone = await files.read('izin-talebi.bpmn');
    await files.remove('izin-talebi.bpmn');

    expect((await running(['pull'])).code).toBe(0);

    expect(await files.read('izin-talebi.bpmn')).toBe(gone);
  });

  it('brings into an application nothing that was pushed for another', async () => {
    await running(['push']);
    await rm(`${files.folder}/izin`, { recursive: true });
    await mkdir(`${files.folder}/yeni`);

    expect(await running(['pull', 'yeni'])).toEqual({ code: 0, lines: ['Dosyalar sunucudakiyle aynı.'] });
    expect(await readdir(`${files.folder}/yeni`)).toEqual([]);
    expect((await running(['pull', 'izin'])).code).toBe(0);
    expect(await readdir(`${files.folder}/izin`)).toContain('izin-talebi.bpmn');
  });

  it('asks where a file belongs that was pushed for no application, and brings it where it is told', async () => {
    const process = diagram('start s; user a; end e; s -> a -> e', 'yabanci');
    const form = new FormData();
    form.append('resources', new Blob([process]), 'yabanci.bpmn');
    const authorization = `Basic ${Buffer.from(`${credentials['TALEPAKIS_CLIENT_ID']}:${credentials['TALEPAKIS_CLIENT_SECRET']}`).toString('base64')}`;
    expect((await fetch(`${url}/v2/deployments`, { method: 'POST', body: form, headers: { authorization } })).status).toBe(200);

    expect((await running(['pull'])).lines).toContain('Sunucudaki "yabanci" hiçbir uygulamada yok. Almak için uygulamanın adını verin.');
    expect((await running(['pull', 'yeni'])).code).toBe(0);
    expect(await readdir(`${files.folder}/yeni`)).toEqual(['yabanci.bpmn']);
    expect(await readFile(`${files.folder}/yeni/yabanci.bpmn`, 'utf8')).toBe(process);
  });

  it('says what the server does not take', async () => {
    await files.change('izin-talebi.bpmn', '<zeebe:taskDefinition type="izin-sms-gonder" retries="3" />', '');
    const { code, lines } = await running(['push']);
    expect(code).toBe(1);
    expect(lines).toEqual([expect.stringContaining('Sunucu kabul etmedi (400)')]);
  });

  it('says that it is not let in, and that nobody answers', async () => {
    expect((await running(['push'], {})).lines).toEqual([expect.stringContaining('Sunucu kabul etmedi (401)')]);
    expect((await running(['push', '--client', 'surec-ci', '--secret', 'yanlis'])).lines).toEqual(['Sunucu kabul etmedi (401): invalid_client']);
    const lines: string[] = [];
    await runProcesses(['push', '--url', 'http://127.0.0.1:1'], { folder: files.folder, environment: {}, print: (line) => lines.push(line), lint: () => Promise.resolve([]) });
    expect(lines).toEqual(['Sunucuya ulaşılamadı: http://127.0.0.1:1']);
  });
});
