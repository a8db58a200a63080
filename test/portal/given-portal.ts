import { readdirSync, readFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { Cases } from '../../src/cases/index.js';
import { AddDocument } from '../../src/documents/add-document.js';
import { UnitChanges } from '../../src/org/index.js';
import type { Actor } from '../../src/permissions/index.js';
import { Runtime } from '../../src/runtime-postgres/index.js';
import { pdf } from '../documents/files.js';
import { givenPerson, openHouse, signedIn, stranger, type Ask, type House } from '../permissions/house.js';

export const [CENTRE, EDIRNE] = ['10000001', '20000001'] as const;
export const MUHTAR = { tckn: '12345678950', phone: '05332223344' } as const;
const FOLDER = 'processes/muhtar/';

type Row = Readonly<Record<string, unknown>>;

/** The portal in a whole house, with the muhtars' own diagram, a coordinator and a muhtar; jobs wait until the test does them. */
export class GivenPortal {
  private constructor(readonly house: House, readonly coordinatorId: string, readonly muhtarId: string, readonly muhtar: Ask, readonly stranger: Ask) {}

  static async open(): Promise<GivenPortal> {
    const house = await openHouse();
    const units = house.app.get(UnitChanges);
    await units.open({ detsisNo: CENTRE, name: 'İLLER İDARESİ GENEL MÜDÜRLÜĞÜ', parentNo: null, kind: 'genel-mudurluk', ilCode: null, on: '2020-01-01' });
    await units.open({ detsisNo: EDIRNE, name: 'EDİRNE VALİLİĞİ', parentNo: null, kind: 'valilik', ilCode: 22, on: '2020-01-01' });
    const files = readdirSync(FOLDER).filter((name) => /\.(bpmn|form)$/u.test(name)).map((name) => ({ name, content: readFileSync(FOLDER + name, 'utf8') }));
    await house.app.get(Runtime, { strict: false }).deployments.deploy(files);
    const coordinatorId = await givenPerson(house, [{ detsisNo: CENTRE, role: 'KOORDINATOR' }]);
    const muhtarId = await GivenPortal.registered(house, MUHTAR);
    return new GivenPortal(house, coordinatorId, muhtarId, await signedIn(house, muhtarId, 'muhtar'), stranger(house));
  }

  private static async registered(house: House, contact: { readonly tckn?: string; readonly phone?: string }): Promise<string> {
    const id = await givenPerson(house, [], contact);
    await house.platform.database.transaction((tx) => house.people.registerMuhtar(tx, 'system', { id, il: 22, ilce: 'Havsa', mahalle: 'Varoş Mahallesi', address: 'Çarşı Caddesi 12', activeFrom: '2024-04-01' }));
    return id;
  }

  async otherMuhtar(): Promise<{ readonly id: string; readonly ask: Ask }> {
    const id = await GivenPortal.registered(this.house, {});
    return { id, ask: await signedIn(this.house, id, 'muhtar') };
  }

  /** A request sent by this muhtar: its key and number. */
  async sent(aciklama: string, ask: Ask = this.muhtar): Promise<{ readonly key: string; readonly number: string }> {
    const { status, body } = await ask('POST', '/api/portal/basvuru', { key: randomUUID(), basvuruTuru: 'istek', aciklama, ekler: [] });
    if (status !== 201) throw new Error(JSON.stringify(body));
    return body as unknown as { key: string; number: string };
  }

  /** A document of this muhtar that belongs to nothing yet. */
  async uploaded(personId: string): Promise<string> {
    const actor: Actor = { personId, name: 'Ad', capacities: [], applicant: 'muhtar', sessionId: 'test' };
    const upload = { name: 'yol.pdf', content: Readable.from([pdf()]), isAll: () => Promise.resolve(), address: '127.0.0.1', gone: new AbortController().signal };
    return (await this.house.app.get(AddDocument, { strict: false }).run(actor, upload)).id;
  }

  /** What the handlers answer; how they find it out is theirs. */
  async doJobs(): Promise<void> {
    const runtime = this.house.app.get(Runtime, { strict: false });
    const term = { sonTarih: '2026-12-11T14:30:00Z', sonTarihMetni: '11.12.2026', hatirlatmaTarihi: '2026-12-04T14:30:00Z' };
    for (;;) {
      const jobs = await this.rows(`SELECT key, type FROM job WHERE state = 'CREATED'`);
      if (jobs.length === 0) return;
      for (const { key, type } of jobs) await runtime.jobs.complete(String(key), type === 'sure-hesapla' ? term : {});
    }
  }

  /** The case as it is when the coordinator has sent it to Edirne. */
  async route(caseKey: string): Promise<void> {
    await this.doJobs();
    await this.complete(caseKey, 'talebi-yonlendir', {
      oncelik: '3', valilikSecildi: true, belediyeSecildi: false, digerBirimSecildi: false, valilikler: [{ detsisNo: EDIRNE, ad: 'EDİRNE VALİLİĞİ' }], belediyeler: [], digerBirimler: [], hedefAciklamalari: [{ detsisNo: EDIRNE, aciklama: 'Yerinde bakılsın' }],
    });
    await this.doJobs();
  }

  /** And as it is when all have answered and the coordinator has closed it. */
  async conclude(caseKey: string): Promise<void> {
    await this.complete(caseKey, 'valilik-karari', { yonlendirme: 'kendi-bunyesi' }, EDIRNE);
    await this.doJobs();
    await this.complete(caseKey, 'valilik-islemi', { aciklama: 'Yapıldı', ekler: [], islemYapan: 'Ad Soyad' }, EDIRNE);
    await this.doJobs();
    await this.complete(caseKey, 'onay-ekrani', { onayKarari: 'tamamla', genelAciklama: 'Köprü onarıldı' });
    await this.doJobs();
  }

  rows(sql: string, params: readonly unknown[] = []): Promise<Row[]> {
    return this.house.platform.database.query<Row>(sql, params);
  }

  private async complete(caseKey: string, elementId: string, answers: Row, detsisNo: string = CENTRE): Promise<void> {
    const [task] = await this.rows(`SELECT key FROM case_task WHERE case_key = $1 AND element_id = $2 AND state = 'OPEN'`, [caseKey, elementId]);
    const role = detsisNo === CENTRE ? 'KOORDINATOR' : 'BIRIM_GOREVLISI';
    const personId = detsisNo === CENTRE ? this.coordinatorId : await givenPerson(this.house, [{ detsisNo, role }]);
    const actor: Actor = { personId, name: 'Ad', capacities: await this.house.memberships.capacitiesOf(personId), applicant: null, sessionId: 'test' };
    await this.house.app.get(Cases, { strict: false }).complete(actor, { taskKey: String(task?.['key']), answers });
  }
}
