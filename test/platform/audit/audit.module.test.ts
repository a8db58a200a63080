import { describe, expect, it } from '@jest/globals';
import { NestFactory } from '@nestjs/core';
import { Audit, AuditModule, AuditSealingModule } from '../../../src/platform/audit/index.js';
import { PlatformModule } from '../../../src/platform/index.js';
import { createLogger, openPlatform, readConfig } from '../../../src/platform/start/index.js';
import { freshDatabase } from '../../given/database.js';
import { eventually } from '../../given/eventually.js';
import { testKeys } from '../../given/personal-data-keys.js';
import { viewOf } from './given.js';

describe('the modules of the audit trail', () => {
  it('give a room what it writes with, and seal in a process that carries work until it stops', async () => {
    const fresh = await freshDatabase();
    const platform = await openPlatform(readConfig({ DATABASE_URL: fresh.url, PERSONAL_DATA_KEYS: testKeys, DEMO: 'off' }), createLogger('silent'));
    const room = { module: class RoomUnderTest {}, imports: [PlatformModule.with(platform), AuditModule] };
    const web = await NestFactory.createApplicationContext(room, { logger: false });
    await web.get(Audit).viewed(viewOf('seen'));

    const worker = await NestFactory.createApplicationContext({ ...room, imports: [...room.imports, AuditSealingModule] }, { logger: false });
    await eventually(async () => expect(await platform.database.query('SELECT count FROM audit_batch')).toEqual([{ count: 1 }]));

    await worker.close();
    await web.close();
    await platform.close();
    await fresh.drop();
  });
});
