import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { runUnits } from '../../../src/org/index.js';
import { sentence } from '../../../src/org/units/import/problem.js';
import { BELEDIYE, YAZI, givenTree, type GivenTree } from './given-tree.js';

let tree: GivenTree;
let folder: string;

beforeAll(async () => {
  tree = await givenTree();
  folder = await mkdtemp(path.join(os.tmpdir(), 'talepakis-units-'));
});
afterAll(async () => {
  await tree.close();
  await rm(folder, { recursive: true });
});
beforeEach(() => tree.clear());

async function saying(...words: string[]): Promise<{ code: number; text: string }> {
  const lines: string[] = [];
  const code = await runUnits(words, { databaseUrl: tree.url, print: (line) => void lines.push(line) });
  return { code, text: lines.join('\n') };
}

async function fileWith(text: string): Promise<string> {
  const file = path.join(folder, 'birimler.csv');
  await writeFile(file, text);
  return file;
}

const GOOD = `detsisNo;ad;ustDetsisNo\n${BELEDIYE};HAVSA BELEDİYE BAŞKANLIĞI;\n${YAZI};YAZI İŞLERİ MÜDÜRLÜĞÜ;${BELEDIYE}\n`;

describe('the command line of units', () => {
  it('takes a file in and counts what it did', async () => {
    expect(await saying('import', await fileWith(GOOD))).toEqual({ code: 0, text: '2 birim eklendi, 0 birim değişti, 0 birim kapandı, 0 birim aynı kaldı, 0 satır atlandı.' });
    expect((await tree.units.get(YAZI))?.path).toBe(`/${BELEDIYE}/${YAZI}/`);
  });

  it('on a dry run only says what would happen', async () => {
    expect(await saying('import', await fileWith(GOOD), '--dry-run')).toEqual({ code: 0, text: 'Deneme: 2 birim eklenecek, 0 birim değişecek, 0 birim kapanacak, 0 birim aynı kalacak, 0 satır atlanacak.' });
    expect(await tree.units.get(YAZI)).toBeNull();
  });

  it('lists every bad line with its reason, and fails', async () => {
    const file = await fileWith(`${GOOD}1;X;\n30000001;Y;99999999\n`);

    expect(await saying('import', file)).toEqual({
      code: 1,
      text: '4. satır: Şu alanlar geçersiz: detsisNo (DETSİS no “1”).\n5. satır: 30000001 biriminin üst birimi 99999999 bilinmiyor.\nHiçbir şey değişmedi: 2 hata var.',
    });
    expect(await tree.units.get(YAZI)).toBeNull();
    expect((await saying('import', file, '--skip-bad')).text).toContain('2 birim eklendi, 0 birim değişti, 0 birim kapandı, 0 birim aynı kaldı, 2 satır atlandı.');
  });

  it('closes what a complete file does not name', async () => {
    await saying('import', await fileWith(GOOD));

    expect((await saying('import', await fileWith(GOOD.replace(/\n2?10000002.*/, '\n')), '--complete')).text).toContain('1 birim kapandı');
  });

  it('says so when there is no such file', async () => {
    expect(await saying('import', '/nowhere.csv')).toEqual({ code: 1, text: '/nowhere.csv okunamıyor: ENOENT.' });
  });

  it.each([[[]], [['import']], [['export', 'x.csv']], [['import', 'a', 'b']], [['import', 'a', '--all']]])('explains itself when it is given %j', async (words) => {
    expect(await saying(...words)).toMatchObject({ code: 1, text: expect.stringContaining('npm run units -- import <dosya>') });
  });

  it('has every sentence in both languages, with the same blanks', async () => {
    const [tr, en] = await Promise.all(['tr', 'en'].map(async (language) => JSON.parse(await readFile(`src/org/units/messages/${language}.json`, 'utf8')) as Record<string, string>));
    const blanks = (sentences: Record<string, string> | undefined) => Object.fromEntries(Object.entries(sentences ?? {}).map(([code, text]) => [code, text.match(/\{\w+\}/g)?.sort()]));

    expect(blanks(en)).toEqual(blanks(tr));
    expect(sentence('TOO_DEEP', { detsisNo: YAZI, most: 30 }, 'en')).toBe(`The unit ${YAZI} stands deeper than 30 levels.`);
  });
});
