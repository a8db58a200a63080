import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

const folder = new URL('../../src/simulators/', import.meta.url);
const sentences = (language: string): Record<string, string> => JSON.parse(readFileSync(new URL(`messages/${language}.json`, folder), 'utf8')) as Record<string, string>;
const code = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts')).map((file) => readFileSync(new URL(file, folder), 'utf8')).join('\n');

describe('the words of the simulators', () => {
  it('are the same in both languages, with the same blanks', () => {
    const blanks = (language: string): Record<string, string[]> => Object.fromEntries(Object.entries(sentences(language)).map(([name, text]) => [name, (text.match(/\{\w+\}/g) ?? []).sort()]));

    expect(blanks('en')).toEqual(blanks('tr'));
  });

  it('are all used', () => {
    const unused = Object.keys(sentences('tr')).filter((name) => !code.includes(`'${name}'`) && !/^(system|wrong)_/.test(name) && !new RegExp(`\\b${name}:`).test(code));
    expect(unused).toEqual([]);
  });
});
