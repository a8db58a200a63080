import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { REFUSALS } from '../../src/platform/refusals.js';
import { runtimeCodes } from '../../src/runtime/codes.js';

const source = new URL('../../src/', import.meta.url);
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
const thrown = new Set(files.flatMap((file) => [...readFileSync(new URL(file, source), 'utf8').matchAll(/new (?:Runtime)?Refusal\(\s*'([A-Z_]+)'/g)].map(([, code]) => code)));
const sentences = (language: string): Record<string, string> =>
  JSON.parse(readFileSync(new URL(`platform/messages/${language}.json`, source), 'utf8')) as Record<string, string>;

describe('the catalogue of refusals', () => {
  it('has every code that is thrown', () => {
    expect([...thrown].filter((code) => !Object.hasOwn(REFUSALS, code ?? ''))).toEqual([]);
  });

  it('agrees with the runtime on the status of every code of its', () => {
    const statuses = Object.fromEntries(Object.entries(REFUSALS).map(([code, { status }]) => [code, status]));

    expect(statuses).toMatchObject(runtimeCodes);
  });

  it.each(['tr', 'en'])('has a sentence for every code in %s, and no sentence without a code', (language) => {
    expect(Object.keys(sentences(language)).sort()).toEqual(Object.keys(REFUSALS).sort());
  });
});
