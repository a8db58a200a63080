import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

type Tree = { readonly [key: string]: string | Tree };

const read = (language: string): Tree => JSON.parse(readFileSync(new URL(`../../web/src/messages/${language}.json`, import.meta.url), 'utf8')) as Tree;

function leaves(tree: Tree, at = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) => (typeof value === 'string' ? [[`${at}${key}`, value] as [string, string]] : leaves(value, `${at}${key}.`)));
}

const blanks = (sentence: string): string[] => [...sentence.matchAll(/\{\{(\w+)/g)].map(([, name]) => name ?? '').sort();

describe('the sentences of the web app', () => {
  const [tr, en] = [new Map(leaves(read('tr'))), new Map(leaves(read('en')))];

  it('are the same in both languages', () => {
    expect([...en.keys()].sort()).toEqual([...tr.keys()].sort());
  });

  it('have the same blanks in both languages, and none is empty', () => {
    for (const [key, sentence] of tr) expect([key, blanks(en.get(key) ?? '')]).toEqual([key, blanks(sentence)]);
    expect([...tr, ...en].filter(([, sentence]) => sentence.trim() === '')).toEqual([]);
  });
});
