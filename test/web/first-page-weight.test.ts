import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { builtWeb } from '../given/built-web.js';

/** On a telephone in a village, over 3G: what is more is not there in three seconds. */
const MOST = 150_000;

let assets: string;
let atFirst: ReadonlySet<string>;

beforeAll(async () => {
  const folder = await builtWeb();
  assets = path.join(folder, 'assets');
  const scripts = [...readFileSync(path.join(folder, 'index.html'), 'utf8').matchAll(/\/assets\/([\w.-]+\.js)"/g)].map(([, file]) => file ?? '');
  atFirst = new Set(scripts.flatMap((file) => [...together(file)]));
}, 600_000);

/** A script and all it cannot start without. */
function together(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const [, next] of readFileSync(path.join(assets, file), 'utf8').matchAll(/(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g)) together(next ?? '', found);
  return found;
}

function fileOf(page: string): string {
  const file = readdirSync(assets).find((name) => new RegExp(`^${page}-[\\w-]{8}\\.js$`).test(name));
  if (!file) throw new Error(`no file for ${page}`);
  return file;
}

const weightOf = (files: Iterable<string>): number => [...files].reduce((sum, file) => sum + statSync(path.join(assets, `${file}.br`)).size, 0);

describe('the first page', () => {
  it.each(['home', 'muhtar-sign-in', 'citizen-sign-in', 'choose-way', 'enter-code'])('needs no more than 150 kB of script as it travels: %s', (page) => {
    const files = new Set([...atFirst, ...together(fileOf(page))]);

    expect(files.size).toBeGreaterThan(atFirst.size);
    expect(weightOf(files)).toBeLessThanOrEqual(MOST);
  });

  it('needs no more for the portal’s first page with all it fetches: its own file and the portal’s words', () => {
    const words = readdirSync(assets).filter((name) => name.endsWith('.js') && readFileSync(path.join(assets, name), 'utf8').includes('Talebiniz önce koordinatör birime gider'));
    const files = new Set([...atFirst, ...together(fileOf('home')), ...together(fileOf('front-page')), ...words]);

    expect(words).toHaveLength(1);
    expect(weightOf(files)).toBeLessThanOrEqual(MOST);
  });

  it('does not carry the words of a desk', () => {
    const words = JSON.parse(readFileSync('web/src/messages/tr.json', 'utf8')) as Record<string, unknown>;
    const desks = Object.keys(words).filter((name) => !['shell', 'signIn', 'ui', 'faults'].includes(name));
    const carried = [...atFirst].map((file) => readFileSync(path.join(assets, file), 'utf8')).join('\n');

    expect(carried).toContain('Onay Kodu Gönder');
    for (const desk of desks) for (const sentence of sentencesOf(words[desk])) expect(carried).not.toContain(sentence);
  });
});

function sentencesOf(words: unknown): string[] {
  const all = typeof words === 'string' ? [words] : Object.values(words as object).flatMap(sentencesOf);
  return all.filter((sentence) => sentence.length > 40 && !/["'\\]/.test(sentence));
}
