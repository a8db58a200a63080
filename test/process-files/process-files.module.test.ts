import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Module, type DynamicModule } from '@nestjs/common';
import { PlatformModule, type Platform } from '../../src/platform/index.js';
import { createHttpApp } from '../../src/platform/http/index.js';
import { createLogger, openPlatform, readConfig } from '../../src/platform/start/index.js';
import { ProcessFilesModule } from '../../src/process-files/index.js';
import { freshDatabase, type FreshDatabase } from '../given/database.js';
import { filesCopy, type FilesCopy } from './files.js';
import { testKeys } from '../given/personal-data-keys.js';

@Module({})
class ServerUnderTest {
  static over(platform: Platform, folder: string): DynamicModule {
    return { module: ServerUnderTest, imports: [PlatformModule.with(platform), ProcessFilesModule.from(folder)] };
  }
}

let fresh: FreshDatabase;
let files: FilesCopy;

beforeEach(async () => {
  [fresh, files] = await Promise.all([freshDatabase(), filesCopy()]);
});

afterEach(async () => {
  await files.drop();
  await fresh.drop();
});

/** Starts a server and stops it again; how many processes are deployed then? */
async function deployedBy(role: string): Promise<number> {
  const config = readConfig({ PERSONAL_DATA_KEYS: testKeys, DATABASE_URL: fresh.url, ROLE: role, LOG_LEVEL: 'silent' });
  const platform = await openPlatform(config, createLogger(config.logLevel));
  const app = await createHttpApp(ServerUnderTest.over(platform, files.folder), platform);
  try {
    await app.init();
    return (await platform.database.query('SELECT 1 FROM process_definition')).length;
  } finally {
    await app.close();
    await platform.close();
  }
}

describe('a server with process files', () => {
  it('has deployed them before it takes the first request', async () => {
    expect(await deployedBy('web')).toBe(1);
  });

  it('leaves deploying to the others when it is a worker', async () => {
    expect(await deployedBy('worker')).toBe(0);
  });

  it.each(['all', 'worker'])('does not start in the role %s with a job nobody does', async (role) => {
    await files.change('izin-talebi.bpmn', 'izin-sms-gonder', 'izin-mektup-yaz');
    await expect(deployedBy(role)).rejects.toMatchObject({ name: 'ProcessFilesFault', message: expect.stringContaining('"izin-mektup-yaz" işini yapacak kod yok.') });
  });
});
