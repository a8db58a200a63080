import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BpmnModdle } from 'bpmn-moddle';
import { readdirSync, readFileSync } from 'node:fs';
import pg from 'pg';
import { handlers } from '../../src/apps/index.js';
import { checkApplications, readApplications, type Checked } from '../../src/process-files/index.js';
import { feel } from '../../src/process-files/expressions.js';
import { lineOf } from '../../src/process-files/finding.js';
import { compileDiagram, type CompiledProcess } from '../../src/runtime/index.js';
import { freshDatabase, type FreshDatabase } from '../given/database.js';
import { pictureFaults } from '../given/picture.js';
import { unfilledBlanks } from './unfilled-blanks.js';

const folder = new URL('../../processes/', import.meta.url).pathname;
const diagram = readFileSync(`${folder}muhtar/muhtar-talep.bpmn`, 'utf8');

let checked: Checked | undefined;
let process: CompiledProcess;

beforeAll(async () => {
  checked = (await checkApplications(await readApplications(folder), handlers)).find(({ application }) => application === 'muhtar');
  process = (await compileDiagram(diagram, feel))[0] as CompiledProcess;
});

const elements = () => [...process.elements.values()];

describe('the request of a muhtar', () => {
  it('goes as all its scenarios say and reaches every end', () => {
    expect(checked?.findings.map(lineOf)).toEqual([]);
  });

  it('takes every path of the diagram in its scenarios', () => {
    expect(checked?.coverage).toMatchObject([{ process: 'muhtar-talep', scenarios: 9 }]);
    expect(checked?.coverage[0]?.taken).toBe(checked?.coverage[0]?.all);
  });

  it('is drawn whole, left to right; only what is done again leads back', async () => {
    const { rootElement } = await new BpmnModdle().fromXML(diagram);
    expect(pictureFaults(rootElement)).toEqual([
      'birime-geri-gonder--tur-baslar_di runs backwards',
      'yeniden-yonlendirilecek--yonlendirme-gerekli_di runs backwards',
      'talep-yeniden-acildi--yeniden-yonlendirilecek_di runs backwards',
    ]);
  });

  it('counts the very days its timers tell', () => {
    const told = (id: string) => process.elements.get(id)?.zeebe.properties['sure'];
    const counted = (id: string) => process.elements.get(id)?.zeebe.headers;
    expect(counted('sureleri-hesapla')).toEqual({ sure: told('sure-doldu'), hatirlatma: told('hatirlatma-zamani') });
    expect(counted('yanit-suresini-hesapla')).toEqual({ sure: told('yanit-suresi-gecti') });
  });

  it('gives every line of the movements its words, and asks no line for what cannot be read', () => {
    const properties = elements().map(({ zeebe }) => zeebe.properties).filter(({ hareket }) => hareket);
    expect(new Set(properties.map(({ hareket }) => hareket))).toEqual(
      new Set(['Talep Alındı', 'Talep Yönlendirildi', 'Talep Geri Döndü', 'Talep Geri Gönderildi', 'Yönlendirme Geri Alındı', 'Talep Sonuçlandı', 'Talep Yeniden Açıldı']),
    );
    const expressions = properties.flatMap(({ hareketAciklama, gonderenKurum, alanKurum }) => [hareketAciklama, gonderenKurum, alanKurum]).filter((text) => text !== undefined);
    expect(expressions.map((text) => feel.fault(text))).toEqual(expressions.map(() => null));
  });

  it('shows the applicant one of the three lists of Talep Sorgulama', () => {
    const shown = elements().map(({ zeebe }) => zeebe.properties['durum']).filter((durum) => durum !== undefined);
    expect(new Set(shown)).toEqual(new Set(['Bekleyen', 'Yönlendirilen', 'Sonuçlanan']));
  });
});

describe('the messages of a muhtar\'s request', () => {
  let fresh: FreshDatabase;
  let client: pg.Client;

  beforeAll(async () => {
    fresh = await freshDatabase();
    client = new pg.Client(fresh.url);
    await client.connect();
  });

  afterAll(async () => {
    await client.end();
    await fresh.drop();
  });

  it('are among the texts an admin keeps, and fill all their blanks', async () => {
    expect(await unfilledBlanks(client, process)).toEqual([]);
    expect(elements().filter(({ zeebe }) => zeebe.job?.type === 'bildirim-gonder').length).toBeGreaterThan(5);
  });
});

describe('the forms of a muhtar\'s request', () => {
  const forms = readdirSync(`${folder}muhtar`).filter((name) => name.endsWith('.form')).map((name) => JSON.parse(readFileSync(`${folder}muhtar/${name}`, 'utf8')) as Form);

  const componentOf = (key: string) => forms.flatMap(({ components }) => components).find((component) => component.key === key);

  it('are all used', () => {
    const used = elements().flatMap(({ zeebe }) => (zeebe.form && 'id' in zeebe.form ? [zeebe.form.id] : []));
    expect(forms.map(({ id }) => id).sort()).toEqual([...new Set(used)].sort());
  });

  it('ask nothing by an expression that cannot be read', () => {
    const texts = forms.flatMap(({ components }) => components).flatMap(({ conditional, dataSource, valuesExpression, altinda }) => [conditional?.hide, dataSource, valuesExpression, altinda]);
    const expressions = texts.filter((text) => text !== undefined);
    expect(expressions.map((text) => feel.fault(text))).toEqual(expressions.map(() => null));
  });

  it('offer the units that have answered, each once, to be sent back to', () => {
    const answered = { detsisNo: '61000001', ad: 'Trabzon Valiliği', sonuc: 'tamamlandi' };
    const surecBilgisi = [answered, { detsisNo: '61000002', ad: 'Belediye', sonuc: 'geri-alindi' }, answered];
    const offer = componentOf('geriGonderilenBirim')?.valuesExpression ?? '';
    expect(feel.evaluate(offer, { surecBilgisi }, new Date(0))).toEqual([{ label: 'Trabzon Valiliği', value: '61000001' }]);
  });

  it('show the sub-units of all governors to the coordinator', () => {
    const subUnit = { ad: 'İl Milli Eğitim Müdürlüğü', aciklama: 'Çatı onarıldı.', islemiYapan: 'Ayşe Yılmaz' };
    const source = forms.find(({ id }) => id === 'muhtar-onay-ekrani')?.components.find(({ label }) => label?.startsWith('Valilik Tarafından'))?.dataSource ?? '';
    expect(feel.evaluate(source, { surecBilgisi: [{ altBirimler: [subUnit] }, { altBirimler: [] }] }, new Date(0))).toEqual([subUnit]);
  });

  it('name each of their components once', () => {
    const ids = forms.flatMap(({ components }) => components.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

interface Form {
  readonly id: string;
  readonly components: readonly { readonly id: string; readonly key?: string; readonly label?: string; readonly conditional?: { readonly hide: string }; readonly dataSource?: string; readonly valuesExpression?: string; readonly altinda?: string }[];
}
