import { describe, expect, it } from '@jest/globals';
import { compileFeel } from '../../../src/decisions/index.js';

const variables = { a: { b: null, c: 1 }, n: 3, list: [{ x: 1 }], 'iki kelime': 1, k: null };
const absent = (text: string): string[] => compileFeel(text).absent(variables).map(({ name, isNull }) => (isNull ? `${name}: null` : name));

describe('what an expression asks for in vain', () => {
  it.each([
    ['=a.c + n', []],
    ['=a.b + 1', ['a.b: null']],
    ['=a.d.e > 5', ['a.d']],
    ['=yok + yok + k', ['yok', 'k: null']],
    ['=yok.alan > 5 and baska', ['yok', 'baska']],
    ['=iki kelime + 1', []],
    ['=for x in list return x.y + z', ['z']],
    ['=some x in gelen satisfies x > 1', ['gelen']],
    ['=list[x > m].x', []],
    ['=list.x', []],
    ['={ p: n, r: p + s }.r', ['s']],
    ['=string length(ad)', ['ad']],
    ['=assert(v, v != null, "v")', ['v']],
    ['=date and time(gun).year', ['gun']],
    ['=now() > sure', ['sure']],
    ['=k', ['k: null']],
    ['düz metin', []],
  ])('%s', (text, names) => {
    expect(absent(text)).toEqual(names);
  });
});
