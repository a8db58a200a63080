import { round, quantile } from './load.mjs';

const SIZE = 100_000;
const TIMES = 40;
const OFFICES = ['EVRAK KAYIT BÜROSU', 'PERSONEL BÜROSU', 'MALİ İŞLER BÜROSU', 'HALKLA İLİŞKİLER BÜROSU', 'ARŞİV BÜROSU', 'DESTEK HİZMETLERİ ŞEFLİĞİ'];
/** What officers type, and what is hardest: words that half of all units have, words that never meet, one letter, rubbish. */
const SEARCHES = ['havsa belediye', 'edirne havsa yazı işleri', 'ISTANBUL KADIKOY ZABITA', 'müdürlüğü bürosu', 'il sağlık müdürlüğü', 'valiliği belediye', 'm', 'a b', 'qqqq', 'x'.repeat(10_000)];

/** The tree of units at the size of the state: taking it in, and finding one of it by words. */
export async function* measure(place) {
  const { Clock, Database } = await import('../dist/platform/index.js');
  const { UnitChanges, Units } = await import('../dist/org/index.js');
  const database = await Database.open({ url: await place.databaseUrl() });
  place.onLeaving(() => database.close());
  const changes = new UnitChanges(database, Clock.real());
  const units = new Units(database, Clock.real());

  const bytes = csvOf(await manyUnits());
  for (const file of ['new', 'the same again']) {
    const startedAt = performance.now();
    const { added, unchanged } = await changes.import({ bytes: [bytes] });
    yield { setting: { import: file }, value: round((performance.now() - startedAt) / 1000), unit: 's', added, unchanged };
  }
  await database.query('VACUUM ANALYZE unit');
  for (const text of SEARCHES) {
    const times = [];
    let found = 0;
    for (let time = -3; time < TIMES; time += 1) {
      const startedAt = performance.now();
      found = (await units.search({ text })).length;
      if (time >= 0) times.push(performance.now() - startedAt);
    }
    yield { setting: { search: text.length > 30 ? `${text.length} letters` : text }, value: round(quantile(times)), unit: 'ms p50', p99: round(quantile(times, 0.99)), found };
  }
}

/** The demo tree, and offices below its units until there are enough. */
async function manyUnits() {
  const { demoTree } = await import('../dist/org/index.js');
  const tree = [...demoTree()];
  const units = [...tree];
  for (let at = 0; units.length < SIZE; at += 1) {
    const { detsisNo: parentNo, ilCode, ilce } = tree[at % tree.length];
    units.push({ detsisNo: String(10_000_000 + at), parentNo, name: OFFICES[at % OFFICES.length], ilCode, ilce });
  }
  return units;
}

const csvOf = (units) => Buffer.from(['detsisNo;ad;ustDetsisNo;il;ilce', ...units.map(({ detsisNo, name, parentNo, ilCode, ilce }) => [detsisNo, name, parentNo, ilCode, ilce].join(';'))].join('\n'));
