import { describe, expect, it } from '@jest/globals';
import { compileFeel, FeelError } from '../../../src/decisions/index.js';

const value = (text: string, variables: Record<string, unknown> = {}): unknown =>
  compileFeel(text).evaluate(variables, { now: new Date(0) });

describe('the functions analysts know from Camunda', () => {
  it.each<[string, unknown]>([
    ['= get or else(a, "none")', 'none'],
    ['= get or else(1, 2)', 1],
    ['= get  or else(null, 2)', 2],
    ['= is defined(a)', false],
    ['= is defined(1)', true],
    ['= assert(1, true)', 1],
    ['= get value({a: 1}, "a")', 1],
    ['= get value({a: {b: 2}}, ["a", "b"])', 2],
    ['= get value({a: 1}, "z")', null],
    ['= get entries({a: 1})', [{ key: 'a', value: 1 }]],
    ['= context put({a: 1}, "b", 2)', { a: 1, b: 2 }],
    ['= context merge([{a: 1}, {b: 2}])', { a: 1, b: 2 }],
    ['= context([{key: "a", value: 1}])', { a: 1 }],
    ['= string join(["a", "b"], "-")', 'a-b'],
    ['= string join(["a", null, "b"], ", ", "[", "]")', '[a, b]'],
    ['= is empty([])', true],
    ['= is empty([1])', false],
    ['= is blank("  ")', true],
    ['= is blank("a")', false],
    ['= trim("  a ")', 'a'],
    ['= to base64("FEEL")', 'RkVFTA=='],
    ['= from base64("RkVFTA==")', 'FEEL'],
    ['= extract("a1b22", "[0-9]+")', ['1', '22']],
    ['= duplicate values([1, 2, 1])', [1]],
    ['= partition([1, 2, 3], 2)', [[1, 2], [3]]],
    ['= from json("{\\"a\\": 1}")', { a: 1 }],
    ['= from json("no")', null],
    ['= to json({a: 1})', '{"a":1}'],
    ['= years and months duration(date("2024-01-31"), date("2025-03-01"))', 'P1Y1M'],
    ['= years and months duration(date("2025-03-01"), date("2024-03-01"))', '-P1Y'],
    ['= years and months duration(date("2025-03-01"), date("2025-03-20"))', 'P0M'],
    ['= last day of month(date("2028-02-03"))', '2028-02-29'],
    ['= day of week(date("2026-03-11"))', 'Wednesday'],
    ['= month of year(date("2026-03-11"))', 'March'],
    ['= day of year(date("2026-02-01"))', 32],
    ['= week of year(date("2026-01-01"))', 1],
    ['= overlaps before([1..5], [3..8])', true],
    ['= overlaps after([3..8], [1..5])', true],
    ['= finishes(5, [1..5])', true],
    ['= finished by([1..5], [3..5])', true],
    ['= during(3, [1..5])', true],
    ['= during(5, [1..5))', false],
    ['= starts([1..3], [1..5])', true],
    ['= started by([1..5], [1..3])', true],
    ['= coincides([1..5], [1..5])', true],
    ['= coincides([1..5], (1..5])', false],
    ['= during(date("2026-01-05"), [date("2026-01-01")..date("2026-02-01")])', true],
    ['= upper case("a")', 'A'],
    ['= substring("abc", 2)', 'bc'],
    ['= split("a,b", ",")', ['a', 'b']],
    ['= matches("abc", "b")', true],
    ['= round half up(2.5, 0)', 3],
    ['= list contains([1, 2], 2)', true],
  ])('%s', (text, expected) => {
    expect(value(text)).toEqual(expected);
  });

  it('keeps dates usable between functions', () => {
    expect(value('= get or else(a, date("2026-01-01")) + duration("P1D")')).toBe('2026-01-02');
  });

  it('fails when an assertion fails', () => {
    expect(() => value('= assert(x, x != null)')).toThrow(FeelError);
    expect(() => value('= assert(x, false, "x is missing")')).toThrow('x is missing');
  });

  it('makes identifiers and random numbers', () => {
    expect(value('= uuid()')).toMatch(/^[0-9a-f-]{36}$/);
    expect(value('= random number() < 1')).toBe(true);
  });
});
