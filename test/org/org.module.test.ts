import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Calendar, DeadlineClocks } from '../../src/org/calendar/index.js';
import { Memberships, OrgModule, Units } from '../../src/org/index.js';
import { createLogger } from '../../src/platform/logger.js';
import { Clock, Database, LOGGER } from '../../src/platform/index.js';
import { freshDatabase, type FreshDatabase } from '../given/database.js';
import { eventually } from '../given/eventually.js';

let fresh: FreshDatabase;
let database: Database;
let app: INestApplicationContext;

beforeAll(async () => {
  fresh = await freshDatabase();
  database = await Database.open({ url: fresh.url });
  const providers = [{ provide: Database, useValue: database }, { provide: Clock, useValue: Clock.real() }, { provide: LOGGER, useValue: createLogger('silent') }];
  @Module({})
  class Root {}
  const platform = { module: class Platform {}, global: true, providers, exports: providers.map(({ provide }) => provide) };
  app = await NestFactory.createApplicationContext({ module: Root, imports: [platform, OrgModule] }, { logger: false });
});
afterAll(async () => {
  await app.close();
  await database.close();
  await fresh.drop();
});

describe('the org room', () => {
  it('gives its classes to the other rooms', () => {
    for (const given of [Units, Memberships, Calendar, DeadlineClocks]) expect(app.get(given, { strict: false })).toBeInstanceOf(given);
  });

  it('moves due dates by itself when the calendar changes', async () => {
    const [calendar, clocks] = [app.get(Calendar, { strict: false }), app.get(DeadlineClocks, { strict: false })];
    const started = await database.transaction((tx) => clocks.start(tx, { kind: 'working', lengthDays: 1, at: new Date('2026-11-23T09:00:00Z') }));
    await database.transaction((tx) => calendar.addHoliday(tx, { day: '2026-11-24', part: 'whole', kind: 'idari', name: 'İdari izin', ilCode: null }));
    expect(started.dueAt).toEqual(new Date('2026-11-24T14:30:00Z'));
    await eventually(async () => expect((await clocks.get(started.id))?.dueAt).toEqual(new Date('2026-11-25T14:30:00Z')));
  });
});
