import { describe, expect, it } from '@jest/globals';
import { checkFeel, compileFeel, FeelError } from '../../../src/decisions/index.js';

const now = new Date('2026-03-10T21:30:00.000Z');
const value = (text: string, variables: Record<string, unknown> = {}): unknown =>
  compileFeel(text).evaluate(variables, { now });

describe('reading a value of a diagram', () => {
  it.each([
    ['plain text', 'plain text'],
    ['', ''],
    ['1 + 2', '1 + 2'],
    [' = 1', ' = 1'],
  ])('takes %j as the text itself', (text, expected) => {
    expect(compileFeel(text).isStatic).toBe(true);
    expect(value(text)).toBe(expected);
  });

  it('gives the same expression for the same text', () => {
    expect(compileFeel('= a + 1')).toBe(compileFeel('= a + 1'));
  });

  it('forgets the text used longest ago', () => {
    const first = compileFeel('first of many');
    for (let count = 0; count < 2_000; count += 1) compileFeel(`text ${count}`);
    expect(compileFeel('first of many')).not.toBe(first);
  });

  it('keeps a text that is used again', () => {
    const first = compileFeel('used again');
    for (let count = 0; count < 1_500; count += 1) compileFeel(`one ${count}`);
    compileFeel('used again');
    for (let count = 0; count < 1_500; count += 1) compileFeel(`two ${count}`);
    expect(compileFeel('used again')).toBe(first);
  });

  it.each(['= 1 +', '=', '= if a then', '= [1, 2', '= a b c) d', '= "open'])('refuses %j', (text) => {
    expect(() => compileFeel(text)).toThrow(FeelError);
  });

  it('names the expression in its error', () => {
    expect(() => compileFeel('= 1 +')).toThrow(expect.objectContaining({ expression: '1 +' }));
  });

  it.each(['a + 1', 'get or else(a, 1)', 'is defined(a.b)', 'for x in [1] return x', '`a b` + 1'])(
    'finds nothing wrong with %j',
    (text) => {
      expect(checkFeel(text)).toBeNull();
    },
  );

  it('says where an expression stops making sense', () => {
    expect(checkFeel('1 + + )')).toMatch(/character \d+/);
    expect(checkFeel('1 +')).toBe('the expression ends too early');
    expect(checkFeel('x'.repeat(70_000))).toMatch(/longer/);
  });
});

describe('the value of an expression', () => {
  it.each<[string, Record<string, unknown>, unknown]>([
    ['= 1 + 2', {}, 3],
    ['= 0.5', {}, 0.5],
    ['= "a" + "b"', {}, 'ab'],
    ['= true and false', {}, false],
    ['= null', {}, null],
    ['= 1 / 0', {}, null],
    ['= a', { a: { b: [1, null] } }, { b: [1, null] }],
    ['= a.b', { a: { b: 2 } }, 2],
    ['= a.b', { a: [{ b: 2 }, { b: 3 }] }, [2, 3]],
    ['= a.b.c', { a: {} }, null],
    ['= unknown', {}, null],
    ['= unknown + 1', {}, null],
    ['= unknown.inner', {}, null],
    ['= x = null', {}, true],
    ['= a[1]', { a: [7, 8] }, 7],
    ['= a[item > 7]', { a: [7, 8] }, [8]],
    ['= if a > 3 then "yes" else "no"', { a: 4 }, 'yes'],
    ['= for i in 1..3 return i * 2', {}, [2, 4, 6]],
    ['= for i in (1..1] return i', {}, []],
    ['= some x in [1, 2] satisfies x > 1', {}, true],
    ['= {a: 1, b: a + 1}', {}, { a: 1, b: 2 }],
    ['= name with spaces + 1', { 'name with spaces': 1 }, 2],
    ['= `a-b` + 1', { 'a-b': 1 }, 2],
    ['= count', { count: 5 }, 5],
    ['= count(list)', { list: [1, 2], count: 7 }, 2],
    ['= sum(count)', { count: [1, 2], sum: 5 }, 3],
    ['= get or else(a, 1)', { 'get or else': 5 }, 1],
    ['= if 1 < true then 1 else 2', {}, null],
    ['= now', { now: 'mine' }, 'mine'],
    ['= big', { big: 12n }, 12],
    ['= 5 in [1..10]', {}, true],
    ['= "İstanbul"', {}, 'İstanbul'],
  ])('%s with %j', (text, variables, expected) => {
    expect(value(text, variables)).toEqual(expected);
  });

  it.each([
    ['= date("2026-01-31")', '2026-01-31'],
    ['= time("10:30:00")', '10:30:00'],
    ['= date and time("2026-01-31T10:00:00")', '2026-01-31T10:00:00'],
    ['= date and time("2026-01-31T10:00:00Z")', '2026-01-31T10:00:00Z'],
    ['= date and time("2026-01-31T10:00:00+05:00")', '2026-01-31T10:00:00+05:00'],
    ['= date and time("2026-01-31T10:00:00@Europe/Istanbul")', '2026-01-31T10:00:00+03:00'],
    ['= duration("P1DT2H")', 'P1DT2H'],
    ['= duration("PT36H")', 'P1DT12H'],
    ['= duration("P1Y2M")', 'P1Y2M'],
    ['= @"2026-01-31" + duration("P1D")', '2026-02-01'],
    ['= date("2026-03-10") - date("2026-03-01")', 'P9D'],
    ['= {due: date("2026-01-31")}.due', '2026-01-31'],
    ['= [duration("PT5M")][1]', 'PT5M'],
    ['= duration("P1D") * 3', 'P3D'],
    ['= 2 * duration("P1Y6M")', 'P3Y'],
    ['= duration("P3D") / 2', 'P1DT12H'],
    ['= -duration("PT5M")', '-PT5M'],
    ['= today() + duration("P1D") * (1 + days) * 2', '2026-03-17'],
    ['= date("2026-03-01") + @"P1D" * -1', '2026-02-28'],
    ['= today() + duration("PT5H")', '2026-03-11'],
    ['= today() - duration("PT5H")', '2026-03-10'],
    ['= duration("PT36H") + date("2026-03-01")', '2026-03-02'],
    ['= duration("PT5M") + duration("PT5M")', 'PT10M'],
    ['= duration("PT5M") - duration("PT5M")', 'PT0S'],
    ['= date("2026-03-31") + duration("P1M")', '2026-04-30'],
    ['= now() - duration("P1D")', '2026-03-10T00:30:00+03:00'],
    ['= now() - date and time("2026-03-10T21:00:00Z")', 'PT30M'],
    ['= now() - date and time("2026-03-11T00:00:00")', 'PT30M'],
    ['= "today " + string(today())', 'today 2026-03-11'],
    ['= cycle(3, duration("PT10S"))', 'R3/PT10S'],
    ['= cycle(duration("PT1H"))', 'R/PT1H'],
    ['= string(date("2026-01-31"))', '2026-01-31'],
  ])('%s leaves as ISO text', (text, expected) => {
    expect(value(text, { days: 2 })).toBe(expected);
  });

  it.each<[string, unknown]>([
    ['= duration("P1D") / duration("PT6H")', 4],
    ['= (date("2026-03-10") - date("2026-03-01")) / duration("P1D") * 10', 90],
    ['= duration("P1D") / 0', null],
    ['= duration("P1D") * "a"', null],
    ['= duration("P1D") / duration("P1M")', null],
    ['= {date: 2, b: 3 * date - 1}.b', 5],
    ['= [1, 2][4 / 2 - date.x]', null],
  ])('%s is counted', (text, expected) => {
    expect(value(text, { date: { x: 2 } })).toEqual(expected);
  });

  it('reads the clock it is given, in Türkiye', () => {
    expect(value('= now()')).toBe('2026-03-11T00:30:00+03:00');
    expect(value('= today()')).toBe('2026-03-11');
    expect(value('= now() + duration("PT1H")')).toBe('2026-03-11T01:30:00+03:00');
    expect(value('= {at: now()}.at', { now: 'mine' })).toBe('2026-03-11T00:30:00+03:00');
  });

  it('takes a Date among the variables', () => {
    expect(value('= at', { at: now })).toBe('2026-03-10T21:30:00.000Z');
    expect(value('= at + duration("PT30M")', { at: now })).toBe('2026-03-10T22:00:00Z');
  });

  it('takes contexts made elsewhere', () => {
    const made = structuredClone({ b: { c: 2 } });
    const bare = Object.assign(Object.create(null) as object, { c: 3 });
    expect(value('= a.b.c + 1', { a: made })).toBe(3);
    expect(value('= a.c + 1', { a: bare })).toBe(4);
  });

  it('leaves the variables as they were', () => {
    const variables = { a: { b: [1] } };
    value('= context put(a, "c", 1)', variables);
    expect(variables).toEqual({ a: { b: [1] } });
  });
});
