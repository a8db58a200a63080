import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dueAt, type RunningClock } from '../../../src/org/calendar/due-at.js';
import { WorkingTime } from '../../../src/org/calendar/index.js';

const time = new WorkingTime({
  hours: { startsAt: '08:30', lunchFrom: '12:30', lunchTo: '13:30', endsAt: '17:30' },
  holidays: [{ day: '2026-10-28', part: 'afternoon' }, { day: '2026-10-29', part: 'whole' }],
});
const at = (wall: string): Date => new Date(`${wall.replace(' ', 'T')}:00+03:00`);
const clock = (change: Partial<RunningClock>): RunningClock => ({ kind: 'working', lengthDays: 5, startedAt: at('2026-10-19 10:00'), movesOffHolidays: true, pauses: [], ...change });
const pause = (from: string, to: string) => ({ pausedAt: at(from), resumedAt: at(to) });

describe('a deadline clock', () => {
  it('is due after its length when it never stood still', () => {
    expect(dueAt(clock({}), time)).toEqual(at('2026-10-26 17:30'));
    expect(dueAt(clock({ kind: 'calendar', lengthDays: 15 }), time)).toEqual(at('2026-11-03 17:30'));
  });

  it('has no due date while it stands still', () => {
    expect(dueAt(clock({ pauses: [{ pausedAt: at('2026-10-20 10:00'), resumedAt: null }] }), time)).toBeNull();
  });

  it('gets back the working time it stood still, over half days and feasts', () => {
    expect(dueAt(clock({ pauses: [pause('2026-10-20 10:00', '2026-10-20 12:00')] }), time)).toEqual(at('2026-10-27 10:30'));
    expect(dueAt(clock({ pauses: [pause('2026-10-20 08:30', '2026-10-21 17:30')] }), time)).toEqual(at('2026-10-30 12:30'));
  });

  it('gets back nothing for a pause of nights and weekends', () => {
    expect(dueAt(clock({ pauses: [pause('2026-10-23 17:30', '2026-10-26 08:30')] }), time)).toEqual(at('2026-10-26 17:30'));
  });

  it('of calendar days gets back a day for each midnight it stood still', () => {
    const calendar = clock({ kind: 'calendar', lengthDays: 15 });
    expect(dueAt({ ...calendar, pauses: [pause('2026-10-20 23:50', '2026-10-21 00:10')] }, time)).toEqual(at('2026-11-04 17:30'));
    expect(dueAt({ ...calendar, pauses: [pause('2026-10-20 00:10', '2026-10-20 23:50')] }, time)).toEqual(at('2026-11-03 17:30'));
    expect(dueAt({ ...calendar, pauses: [pause('2026-10-20 09:00', '2026-10-22 09:00'), pause('2026-10-22 10:00', '2026-10-23 10:00')] }, time)).toEqual(at('2026-11-06 17:30'));
  });

  it('of working days moves by exactly the working minutes of its pauses', () => {
    const minutes = fc.integer({ min: 0, max: 20 * 1_440 });
    fc.assert(fc.property(fc.array(minutes, { maxLength: 6 }), fc.integer({ min: 1, max: 20 }), (steps, lengthDays) => {
      let moment = +at('2026-10-19 10:00');
      const moments = steps.map((step) => new Date((moment += step * 60_000)));
      const pauses = moments.flatMap((from, place) => (place % 2 === 0 && moments[place + 1] ? [{ pausedAt: from, resumedAt: moments[place + 1] as Date }] : []));
      const paused = pauses.reduce((sum, { pausedAt, resumedAt }) => sum + time.workingMinutesBetween(pausedAt, resumedAt), 0);
      const [before, after] = [dueAt(clock({ lengthDays }), time), dueAt(clock({ lengthDays, pauses }), time)];
      expect(time.workingMinutesBetween(before as Date, after as Date)).toBe(paused);
    }));
  });
});
