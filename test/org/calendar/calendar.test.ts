import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Calendar } from '../../../src/org/calendar/index.js';
import { Database } from '../../../src/platform/index.js';
import { freshDatabase, type FreshDatabase } from '../../given/database.js';

let fresh: FreshDatabase;
let database: Database;
let calendar: Calendar;

beforeAll(async () => {
  fresh = await freshDatabase();
  database = await Database.open({ url: fresh.url });
  calendar = new Calendar(database);
});
afterAll(async () => {
  await database.close();
  await fresh.drop();
});

const at = (wall: string): Date => new Date(`${wall.replace(' ', 'T')}:00+03:00`);
const bridge = { day: '2026-10-30', part: 'whole', kind: 'idari', name: 'İdari izin', ilCode: null } as const;
const add = (entry: Parameters<Calendar['addHoliday']>[1]) => database.transaction((tx) => calendar.addHoliday(tx, entry));

describe('the calendar of a new installation', () => {
  it.each([
    [2026, { feasts: 7, ramazan: '2026-03-20', kurban: '2026-05-27' }],
    [2027, { feasts: 7, ramazan: '2027-03-09', kurban: '2027-05-16' }],
    [2028, { feasts: 7, ramazan: '2028-02-26', kurban: '2028-05-05' }],
  ])('knows the feasts of %i: 3.5 days of Ramazan, 4.5 of Kurban, and those of the law', async (year, { feasts, ramazan, kurban }) => {
    const days = await calendar.holidays(year);
    const religious = days.filter(({ kind }) => kind === 'dini');
    expect(religious.map(({ part }) => part)).toEqual(['afternoon', 'whole', 'whole', 'whole', 'afternoon', 'whole', 'whole', 'whole', 'whole']);
    expect([religious[1]?.day, religious[5]?.day]).toEqual([ramazan, kurban]);
    expect(days.filter(({ kind, part }) => kind === 'resmi' && part === 'whole')).toHaveLength(feasts);
    expect(days.filter(({ kind, part }) => kind === 'resmi' && part === 'afternoon').map(({ day }) => day)).toEqual([`${year}-10-28`]);
  });

  it('answers what the law says where the usual library errs', async () => {
    const time = await calendar.workingTime();
    const answers = ['2026-03-23 09:00', '2026-03-19 14:00', '2026-05-26 14:00', '2026-10-28 14:00', '2026-10-28 10:00'].map((wall) => time.isWorkingTime(at(wall)));
    expect(answers).toEqual([true, false, false, false, true]);
  });
});

describe('keeping holidays', () => {
  it('closes, changes and opens a day', async () => {
    const added = await add(bridge);
    expect((await calendar.workingTime()).isWorkingTime(at('2026-10-30 09:00'))).toBe(false);

    const changed = await database.transaction((tx) => calendar.changeHoliday(tx, { ...added, part: 'afternoon' }));
    expect(changed).toEqual({ ...added, part: 'afternoon', version: 2 });
    expect((await calendar.workingTime()).isWorkingTime(at('2026-10-30 09:00'))).toBe(true);

    await database.transaction((tx) => calendar.removeHoliday(tx, changed));
    expect((await calendar.workingTime()).isWorkingTime(at('2026-10-30 14:00'))).toBe(true);
  });

  it('closes one province and leaves the others at work', async () => {
    await add({ ...bridge, day: '2026-12-10', name: 'Kar tatili', ilCode: 22 });
    const working = await Promise.all([22, 34, null].map(async (il) => (await calendar.workingTime(il)).isWorkingTime(at('2026-12-10 09:00'))));
    expect(working).toEqual([false, true, true]);
  });

  it('refuses a second entry of a kind for a day and place, also of two admins at once', async () => {
    const answers = await Promise.allSettled([add({ ...bridge, day: '2026-12-31' }), add({ ...bridge, day: '2026-12-31' })]);
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(answers.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'HOLIDAY_EXISTS' } });
    const other = await add({ ...bridge, day: '2026-12-30' });
    await expect(database.transaction((tx) => calendar.changeHoliday(tx, { ...other, day: '2026-12-31' }))).rejects.toMatchObject({ code: 'HOLIDAY_EXISTS' });
    await expect(add({ ...bridge, day: '2026-12-31', ilCode: 22 })).resolves.toMatchObject({ ilCode: 22 });
  });

  it('refuses to change or remove what somebody else changed meanwhile', async () => {
    const seen = await add({ ...bridge, day: '2026-12-24' });
    await database.transaction((tx) => calendar.changeHoliday(tx, { ...seen, name: 'Yarım gün' }));
    await expect(database.transaction((tx) => calendar.changeHoliday(tx, { ...seen, name: 'Tam gün' }))).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(database.transaction((tx) => calendar.removeHoliday(tx, seen))).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(database.transaction((tx) => calendar.removeHoliday(tx, { id: '00000000-0000-4000-8000-000000000000', version: 1 }))).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('setting working hours', () => {
  const summer = { startsAt: '08:00', lunchFrom: '12:00', lunchTo: '13:00', endsAt: '17:00' };
  const set = (hours: Parameters<Calendar['setWorkingHours']>[1]) => database.transaction((tx) => calendar.setWorkingHours(tx, hours));

  it('gives a province hours of its own', async () => {
    await set({ ...summer, ilCode: 7, version: 0 });
    const working = await Promise.all([7, 34].map(async (il) => (await calendar.workingTime(il)).isWorkingTime(at('2026-11-23 08:00'))));
    expect(working).toEqual([true, false]);
    expect((await calendar.workingHours()).map(({ ilCode }) => ilCode)).toEqual([null, 7]);
  });

  it('refuses hours out of order, and what somebody else changed meanwhile', async () => {
    for (const wrong of [{ lunchFrom: '07:00' }, { lunchTo: '11:00' }, { endsAt: '12:30' }, { endsAt: '24:00' }, { startsAt: 'noon' }]) {
      await expect(set({ ...summer, ...wrong, ilCode: 33, version: 0 })).rejects.toMatchObject({ code: 'WORKING_HOURS_IMPOSSIBLE' });
    }
    const [country] = await calendar.workingHours();
    await expect(set({ ...summer, ilCode: null, version: (country?.version ?? 0) + 1 })).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(set({ ...summer, ilCode: null, version: country?.version ?? 0 })).resolves.toMatchObject({ startsAt: '08:00', version: 2 });
  });
});
