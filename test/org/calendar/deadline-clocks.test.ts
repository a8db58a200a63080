import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Calendar, DeadlineClocks, DueDateKeeper } from '../../../src/org/calendar/index.js';
import { createLogger } from '../../../src/platform/logger.js';
import { Clock, Database } from '../../../src/platform/index.js';
import { freshDatabase, type FreshDatabase } from '../../given/database.js';
import { eventually } from '../../given/eventually.js';

let fresh: FreshDatabase;
let database: Database;
let calendar: Calendar;
let clocks: DeadlineClocks;

beforeAll(async () => {
  fresh = await freshDatabase();
  database = await Database.open({ url: fresh.url });
  calendar = new Calendar(database);
  clocks = new DeadlineClocks(database, Clock.real());
});
afterAll(async () => {
  await database.close();
  await fresh.drop();
});

const at = (wall: string): Date => new Date(`${wall.replace(' ', 'T')}:00+03:00`);
type NewClock = Parameters<DeadlineClocks['start']>[1];
const start = (clock: Partial<NewClock> = {}) => database.transaction((tx) => clocks.start(tx, { kind: 'working', lengthDays: 5, at: at('2026-11-02 10:00'), ...clock }));
const pause = (id: string, wall: string) => database.transaction((tx) => clocks.pause(tx, { id, reason: 'Başvurandan belge istendi', at: at(wall) }));
const resume = (id: string, wall: string) => database.transaction((tx) => clocks.resume(tx, { id, at: at(wall) }));
const close = (day: string, ilCode: number | null = null) => database.transaction((tx) => calendar.addHoliday(tx, { day, part: 'whole', kind: 'idari', name: 'İdari izin', ilCode }));
const dueOf = async (id: string): Promise<Date | null | undefined> => (await clocks.get(id))?.dueAt;

describe('a kept deadline', () => {
  it('is kept with its due date, without one while paused, and later afterwards', async () => {
    const { id, dueAt } = await start();
    expect(dueAt).toEqual(at('2026-11-09 17:30'));
    expect(await dueOf(id)).toEqual(dueAt);

    expect((await pause(id, '2026-11-03 08:30')).dueAt).toBeNull();
    expect(await dueOf(id)).toBeNull();

    expect((await resume(id, '2026-11-03 17:30')).dueAt).toEqual(at('2026-11-10 17:30'));
    expect(await clocks.get(id)).toMatchObject({ dueAt: at('2026-11-10 17:30'), pauses: [{ reason: 'Başvurandan belge istendi', pausedAt: at('2026-11-03 08:30'), resumedAt: at('2026-11-03 17:30') }] });
  });

  it('refuses what makes no sense', async () => {
    const { id } = await start();
    await expect(resume(id, '2026-11-03 09:00')).rejects.toMatchObject({ code: 'DEADLINE_NOT_PAUSED' });
    await expect(pause(id, '2026-11-01 09:00')).rejects.toMatchObject({ code: 'DEADLINE_BACKWARDS' });
    await pause(id, '2026-11-04 09:00');
    await expect(pause(id, '2026-11-04 10:00')).rejects.toMatchObject({ code: 'DEADLINE_PAUSED' });
    await expect(resume(id, '2026-11-03 09:00')).rejects.toMatchObject({ code: 'DEADLINE_BACKWARDS' });
    await resume(id, '2026-11-05 09:00');
    await expect(pause(id, '2026-11-04 12:00')).rejects.toMatchObject({ code: 'DEADLINE_BACKWARDS' });
    await database.transaction((tx) => clocks.stop(tx, { id }));
    await expect(pause(id, '2026-11-06 09:00')).rejects.toMatchObject({ code: 'DEADLINE_STOPPED' });
    for (const lengthDays of [0, 1.5, 5_000]) await expect(start({ lengthDays })).rejects.toMatchObject({ code: 'DEADLINE_LENGTH' });
    await expect(pause('00000000-0000-4000-8000-000000000000', '2026-11-06 09:00')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('goes on standing still when it is paused in the moment it was resumed', async () => {
    const { id } = await start();
    await pause(id, '2026-11-03 09:00');
    await resume(id, '2026-11-03 09:00');
    expect((await pause(id, '2026-11-03 09:00')).dueAt).toBeNull();
    expect((await clocks.get(id))?.pauses).toHaveLength(1);
  });

  it('is paused once by two people at once', async () => {
    const { id } = await start();
    const answers = await Promise.allSettled([pause(id, '2026-11-03 09:00'), pause(id, '2026-11-03 09:05')]);
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await clocks.get(id))?.pauses).toHaveLength(1);
  });
});

describe('a change of the calendar', () => {
  it('moves the running deadlines of its place, and no others', async () => {
    const running = await start({ ilCode: 22 });
    const elsewhere = await start({ ilCode: 34 });
    const stopped = await start({ ilCode: 22 });
    await database.transaction((tx) => clocks.stop(tx, { id: stopped.id }));
    const paused = await start({ ilCode: 22 });
    await pause(paused.id, '2026-11-03 09:00');

    await close('2026-11-05', 22);
    await clocks.reckonAnew();

    expect(await dueOf(running.id)).toEqual(at('2026-11-10 17:30'));
    expect(await dueOf(elsewhere.id)).toEqual(at('2026-11-09 17:30'));
    expect(await dueOf(stopped.id)).toEqual(at('2026-11-09 17:30'));
    expect(await dueOf(paused.id)).toBeNull();
    expect(await clocks.reckonAnew()).toBe(0);
  });

  it('reaches every one of many deadlines, with two processes at work', async () => {
    await database.query(
      `INSERT INTO deadline_clock (kind, length_days, moves_off_holidays, started_at, due_at, reckoned_by)
       SELECT 'working', 5, true, $1, '2000-01-01', 0 FROM generate_series(1, 1300)`,
      [at('2027-02-01 10:00')],
    );
    await Promise.all([clocks.reckonAnew(), clocks.reckonAnew()]);
    const left = await database.query('SELECT 1 FROM deadline_clock WHERE stopped_at IS NULL AND reckoned_by < (SELECT revision FROM calendar_revision)');
    const due = await database.query<{ due_at: Date }>('SELECT DISTINCT due_at FROM deadline_clock WHERE started_at = $1', [at('2027-02-01 10:00')]);
    expect([left.length, due]).toEqual([0, [{ due_at: at('2027-02-08 17:30') }]]);
  });

  it('waits for a deadline that is being reckoned, so that none is missed', async () => {
    let close24: Promise<unknown> = Promise.resolve();
    const { id } = await database.transaction(async (tx) => {
      const started = await clocks.start(tx, { kind: 'working', lengthDays: 5, at: at('2026-11-20 10:00') });
      close24 = close('2026-11-24').then(() => clocks.reckonAnew());
      await eventually(async () => expect(await database.query(`SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted`)).toHaveLength(1));
      return started;
    });
    await close24;
    expect(await dueOf(id)).toEqual(at('2026-11-30 17:30'));
  });

  it('is followed by itself in a running process, and at its start', async () => {
    const { id } = await start({ at: at('2026-12-01 10:00') });
    await close('2026-12-02');
    const keeper = new DueDateKeeper(database, clocks, createLogger('silent'));
    await keeper.onApplicationBootstrap();
    try {
      await eventually(async () => expect(await dueOf(id)).toEqual(at('2026-12-09 17:30')));
      await close('2026-12-03');
      await eventually(async () => expect(await dueOf(id)).toEqual(at('2026-12-10 17:30')));
    } finally {
      await keeper.onApplicationShutdown();
    }
  });
});
