import { describe, expect, it } from '@jest/globals';
import { firstDue, nextDue } from '../../../src/runtime/index.js';

const now = new Date('2026-03-02T09:00:00Z');

const next = (cycle: string, last: string, at: string): string => nextDue(cycle, new Date(last), new Date(at)).toISOString();

describe('when a timer is due', () => {
  it.each([
    ['date', '2026-03-05T12:00:00Z', '2026-03-05T12:00:00.000Z', 0],
    ['date', '2026-03-05T12:00:00+03:00', '2026-03-05T09:00:00.000Z', 0],
    ['date', '2026-03-05T12:00:00', '2026-03-05T09:00:00.000Z', 0],
    ['date', '2026-03-05', '2026-03-04T21:00:00.000Z', 0],
    ['date', '2026-03-05T12:00:00+03:00[Europe/Istanbul]', '2026-03-05T09:00:00.000Z', 0],
    ['duration', 'PT15M', '2026-03-02T09:15:00.000Z', 0],
    ['duration', 'P30D', '2026-04-01T09:00:00.000Z', 0],
    ['duration', 'P1M', '2026-04-02T09:00:00.000Z', 0],
    ['duration', 'P1Y2M3DT4H5M6S', '2027-05-05T13:05:06.000Z', 0],
    ['duration', '-PT1H', '2026-03-02T08:00:00.000Z', 0],
    ['cycle', 'R3/PT1H', '2026-03-02T10:00:00.000Z', 2],
    ['cycle', 'R/PT1H', '2026-03-02T10:00:00.000Z', -1],
    ['cycle', 'R-1/PT1H', '2026-03-02T10:00:00.000Z', -1],
    ['cycle', 'R1/PT1H', '2026-03-02T10:00:00.000Z', 0],
    ['cycle', 'R0/PT1H', '2026-03-02T10:00:00.000Z', 0],
    ['cycle', 'R3/2026-03-03T00:00:00Z/P1D', '2026-03-03T00:00:00.000Z', 2],
    ['cycle', '0 0 9 * * MON-FRI', '2026-03-03T06:00:00.000Z', -1],
    ['cycle', '0 30 12 * * *', '2026-03-02T09:30:00.000Z', -1],
  ] as const)('%s %s', (kind, text, due, repetitions) => {
    const found = firstDue(kind, text, now);

    expect({ due: found.dueAt.toISOString(), repetitions: found.repetitions }).toEqual({ due, repetitions });
  });

  it.each([
    ['date', 'yarın'], ['date', ''], ['date', null], ['date', 5], ['duration', '1 hour'], ['duration', 'PT'], ['duration', 'P'],
    ['cycle', 'R/PT0S'], ['cycle', 'R3/-PT1H'], ['cycle', 'R/2026-03-03T00:00:00Z/P0D'], ['cycle', 'R3/'], ['cycle', 'R3/1 hour'], ['cycle', '* *'], ['cycle', 'her gün'], ['cycle', 'R3/yarın/PT1H'],
  ] as const)('%s %s is none', (kind, text) => {
    expect(() => firstDue(kind, text, now)).toThrow(expect.objectContaining({ type: 'EXTRACT_VALUE_ERROR' }));
  });

  it('keeps the beat of a cycle, however late it was fired', () => {
    expect(next('R3/PT1H', '2026-03-02T10:00:00Z', '2026-03-02T10:20:00Z')).toBe('2026-03-02T11:00:00.000Z');
    expect(next('0 0 9 * * *', '2026-03-02T06:00:00Z', '2026-03-02T06:20:00Z')).toBe('2026-03-03T06:00:00.000Z');
  });

  it.each([
    ['R/PT1H', '2026-03-02T10:00:00Z', '2026-03-05T10:20:00Z', '2026-03-05T11:00:00.000Z'],
    ['R9/PT1H', '2026-03-02T10:00:00Z', '2026-03-02T12:00:00Z', '2026-03-02T12:00:00.000Z'],
    ['R/PT0.1S', '2016-03-02T10:00:00Z', '2026-03-02T10:00:00.050Z', '2026-03-02T10:00:00.100Z'],
    ['R/P1M', '2026-02-28T09:00:00Z', '2046-07-01T00:00:00Z', '2046-07-28T09:00:00.000Z'],
    ['R/P1Y', '2024-02-29T09:00:00Z', '2040-03-01T00:00:00Z', '2041-02-28T09:00:00.000Z'],
    ['0 0 9 * * *', '2026-03-02T06:00:00Z', '2026-05-02T07:00:00Z', '2026-05-03T06:00:00.000Z'],
    ['0 0 9 * * *', '2026-03-02T06:00:00Z', '2026-05-02T06:00:00Z', '2026-05-02T06:00:00.000Z'],
  ])('%s that stood still makes up for no beat it has missed', (cycle, last, at, due) => {
    expect(next(cycle, last, at)).toBe(due);
  });
});
