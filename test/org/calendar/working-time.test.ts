import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { WorkingTime, type CalendarData } from '../../../src/org/calendar/working-time.js';

const HOURS = { startsAt: '08:30', lunchFrom: '12:30', lunchTo: '13:30', endsAt: '17:30' };
/** As turkey.md's sources tell 2026: Ramazan Bayramı 20–22 March, Kurban Bayramı 27–30 May, Cumhuriyet Bayramı. */
const CLOSED: CalendarData['holidays'] = [
  ...['2026-01-01', '2026-03-20', '2026-03-21', '2026-03-22', '2026-04-23', '2026-05-01', '2026-05-19', '2026-05-27', '2026-05-28', '2026-05-29', '2026-05-30', '2026-07-15', '2026-08-30', '2026-10-29']
    .map((day) => ({ day, part: 'whole' as const })),
  ...['2026-03-19', '2026-05-26', '2026-10-28'].map((day) => ({ day, part: 'afternoon' as const })),
];
const time = new WorkingTime({ hours: HOURS, holidays: CLOSED });
/** An Istanbul wall clock: three hours ahead of UTC the whole year. */
const at = (wall: string): Date => new Date(`${wall.replace(' ', 'T')}:00+03:00`);

describe('working time', () => {
  it.each([
    ['an ordinary morning', '2026-11-23 09:00', true],
    ['the first minute', '2026-11-23 08:30', true],
    ['the minute before', '2026-11-23 08:29', false],
    ['the lunch break', '2026-11-23 12:30', false],
    ['after lunch', '2026-11-23 13:30', true],
    ['the last minute', '2026-11-23 17:29', true],
    ['the end', '2026-11-23 17:30', false],
    ['a Saturday', '2026-11-21 10:00', false],
    ['a Sunday', '2026-11-22 10:00', false],
    ['the morning of the arife of Ramazan Bayramı', '2026-03-19 10:00', true],
    ['the afternoon of the arife of Ramazan Bayramı', '2026-03-19 14:00', false],
    ['a day of the feast', '2026-03-20 10:00', false],
    ['the morning after Ramazan Bayramı', '2026-03-23 09:00', true],
    ['the afternoon of the arife of Kurban Bayramı', '2026-05-26 14:00', false],
    ['the morning of 28 October', '2026-10-28 11:00', true],
    ['the afternoon of 28 October', '2026-10-28 14:00', false],
    ['29 October', '2026-10-29 11:00', false],
  ])('knows %s', (_what, wall, expected) => {
    expect(time.isWorkingTime(at(wall))).toBe(expected);
  });

  it('lets an office without a lunch break work until 13:00 before a feast', () => {
    const throughLunch = new WorkingTime({ hours: { ...HOURS, lunchFrom: '12:00', lunchTo: '12:00' }, holidays: CLOSED });
    expect(throughLunch.isWorkingTime(at('2026-10-28 12:59'))).toBe(true);
    expect(throughLunch.isWorkingTime(at('2026-10-28 13:00'))).toBe(false);
  });

  it('is closed the whole day when one entry says so and another only the afternoon', () => {
    for (const parts of [['whole', 'afternoon'], ['afternoon', 'whole']] as const) {
      const both = new WorkingTime({ hours: HOURS, holidays: parts.map((part) => ({ day: '2026-11-23', part })) });
      expect(both.isWorkingTime(at('2026-11-23 09:00'))).toBe(false);
    }
  });

  it('follows the clocks of the time when Turkey still changed them', () => {
    expect(time.isWorkingTime(new Date('2015-01-12T06:30:00Z'))).toBe(true); // 08:30, two hours ahead
    expect(time.isWorkingTime(new Date('2015-01-12T06:29:00Z'))).toBe(false);
    expect(time.isWorkingTime(new Date('2015-07-13T05:30:00Z'))).toBe(true); // 08:30, three hours ahead
  });
});

describe('a period of working days', () => {
  it.each([
    ['begins the day after', '2026-11-23 16:00', 1, '2026-11-24 17:30'],
    ['does not count the weekend', '2026-11-20 16:00', 1, '2026-11-23 17:30'],
    ['ends before lunch when its last day is an arife', '2026-10-27 09:00', 1, '2026-10-28 12:30'],
    ['counts the half day and passes the feast', '2026-10-27 09:00', 2, '2026-10-30 17:30'],
    ['passes the whole of Kurban Bayramı', '2026-05-25 09:00', 2, '2026-06-01 17:30'],
    ['is three weeks for 15 days in a month without feasts', '2026-11-02 09:00', 15, '2026-11-23 17:30'],
  ])('%s', (_rule, from, days, due) => {
    expect(time.addWorkingDays(at(from), days)).toEqual(at(due));
  });
});

describe('a period of calendar days', () => {
  it.each([
    ['counts every day', '2026-10-01 09:00', 29, '2026-10-30 17:30'],
    ['moves from a Sunday to Monday', '2026-10-23 09:00', 30, '2026-11-23 17:30'],
    ['moves over the feast and the weekend behind it', '2026-05-18 23:00', 9, '2026-06-01 17:30'],
    ['stays on a half day', '2026-10-20 09:00', 8, '2026-10-28 12:30'],
  ])('%s', (_rule, from, days, due) => {
    expect(time.addCalendarDays(at(from), days)).toEqual(at(due));
  });

  it('stays on a day nobody works when told so', () => {
    expect(time.addCalendarDays(at('2026-10-23 09:00'), 30, { movesOffHolidays: false })).toEqual(at('2026-11-22 17:30'));
  });
});

describe('minutes of work', () => {
  it.each([
    ['leave out lunch', '2026-11-23 12:00', '2026-11-23 14:00', 60],
    ['are eight hours of a day', '2026-11-23 00:00', '2026-11-24 00:00', 480],
    ['are four hours of an arife', '2026-10-28 00:00', '2026-10-30 00:00', 240],
    ['are none backwards', '2026-11-23 14:00', '2026-11-23 12:00', 0],
  ])('%s', (_rule, from, to, minutes) => {
    expect(time.workingMinutesBetween(at(from), at(to))).toBe(minutes);
  });

  it('agree with counting each minute', () => {
    fc.assert(fc.property(minuteOf2026, fc.integer({ min: 0, max: 6 * 1_440 }), (from, length) => {
      let counted = 0;
      for (let minute = 0; minute < length; minute += 1) if (time.isWorkingTime(new Date(from.getTime() + minute * 60_000))) counted += 1;
      expect(time.workingMinutesBetween(from, new Date(from.getTime() + length * 60_000))).toBe(counted);
    }), { numRuns: 30 });
  });
});

const minuteOf2026 = fc.integer({ min: 0, max: 365 * 1_440 - 1 }).map((minute) => new Date(Date.parse('2026-01-01T00:00:00+03:00') + minute * 60_000));
const days = fc.integer({ min: 1, max: 60 });

describe('reckoning', () => {
  it('counts back what it added', () => {
    fc.assert(fc.property(minuteOf2026, days, (from, length) => {
      const due = time.addWorkingDays(from, length);
      expect(time.workingDaysBetween(from, due)).toBe(length);
      expect(time.isWorkingTime(new Date(due.getTime() - 1))).toBe(true);
    }));
    fc.assert(fc.property(minuteOf2026, fc.integer({ min: 1, max: 10_000 }), (from, minutes) => {
      const then = time.addWorkingMs(from, minutes * 60_000);
      expect(time.workingMinutesBetween(from, then)).toBe(minutes);
      expect(time.isWorkingTime(new Date(then.getTime() - 1))).toBe(true);
    }));
  });

  it('never gives an earlier end for a later beginning or a longer period', () => {
    const adding = [time.addWorkingDays.bind(time), time.addCalendarDays.bind(time), (from: Date, n: number) => time.addWorkingMs(from, n * 3_600_000)];
    fc.assert(fc.property(fc.constantFrom(...adding), minuteOf2026, minuteOf2026, fc.tuple(days, days), (add, one, other, [shorter, more]) => {
      const [earlier, later] = one <= other ? [one, other] : [other, one];
      expect(+add(earlier, shorter)).toBeLessThanOrEqual(+add(later, shorter));
      expect(+add(earlier, shorter)).toBeLessThanOrEqual(+add(earlier, shorter + more));
    }));
  });

  it('refuses a period without a day', () => {
    for (const length of [0, -1, 1.5, NaN]) expect(() => time.addWorkingDays(at('2026-11-23 09:00'), length)).toThrow(RangeError);
  });
});
