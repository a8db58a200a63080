import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { topics } from '../../runtime/semantics/topics.js';

describe('the semantics suite over HTTP', () => {
  it('plays every topic', () => {
    const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.test.ts'));
    const played = files.flatMap((file) => [...(/playOverHttp\(\[(.*)\]\)/.exec(readFileSync(`${import.meta.dirname}/${file}`, 'utf8'))?.[1] ?? '').matchAll(/'([^']+)'/g)].map(([, topic]) => topic));
    expect(played.sort()).toEqual(Object.keys(topics).sort());
  });
});
