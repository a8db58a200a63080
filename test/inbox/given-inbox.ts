import { Cases, type OpenedCase } from '../../src/cases/index.js';
import { csrfTokenOf } from '../../src/identity/sessions/tokens.js';
import type { Actor } from '../../src/permissions/index.js';
import type { Role } from '../../src/org/index.js';
import { Runtime } from '../../src/runtime-postgres/index.js';
import { diagram } from '../given/diagram.js';
import { givenPerson, givenUnits, openHouse, signedIn, type Ask, type House } from '../permissions/house.js';
import { CENTRE, EDIRNE, HAVSA, ISTANBUL } from '../cases/given-cases.js';
import { cookieOf } from './event-stream.js';

/** Somebody of the centre sends it on, one branch for each target at once, the centre again. */
const ROUTED = `
  start s | property durum := Bekleyen | property hareket := Alındı | property hareketAciklama := =text | property alanKurum := =centre
  user route | form route | assign candidateGroups='=["KOORDINATOR@" + centre.detsisNo]' | property sure := P3D | out targets := =targets
  sub branch | each =targets as target {
    start sent | property durum := Yönlendirilen | property hareket := Yönlendirildi | property gonderenKurum := =centre | property alanKurum := =target
    user work | form work | assign candidateGroups='=["BIRIM_GOREVLISI@" + target.detsisNo, "BIRIM_AMIRI@" + target.detsisNo]' | out branchAnswer := =aciklama
    end done | property hareket := Döndü
    sent -> work -> done
  }
  user close | assign candidateGroups='=["KOORDINATOR@" + centre.detsisNo]'
  end e | property durum := Sonuçlanan | property hareket := Bitti
  s -> route -> branch -> close -> e`;

const field = (key: string): object => ({ type: 'textfield', key, id: `field-${key}` });
const FORMS = {
  route: [{ type: 'dynamiclist', path: 'targets', id: 'rows', components: ['detsisNo', 'ad', 'text'].map(field) }],
  work: [
    { type: 'basvuran-bilgileri', id: 'applicant', alanlar: [{ label: 'Ad', value: 'ad' }, { label: 'Tel No', value: 'telNo' }] },
    { type: 'text', id: 'told', text: '{{target.text}}' }, { type: 'textfield', key: 'aciklama', id: 'aciklama' },
  ],
};

/** Somebody with a browser of their own. */
export interface Person {
  readonly id: string;
  readonly ask: Ask;
}

/** The answer of a list or a page, as far as a test looks. */
export type Row = { readonly key: string; readonly caseKey: string } & Readonly<Record<string, unknown>>;

/** The whole system with a process of the centre and its branches. */
export class GivenInbox {
  private constructor(readonly house: House, readonly muhtar: Person) {}

  static async start(outside: Readonly<Record<string, string>> = {}): Promise<GivenInbox> {
    const house = await openHouse(outside);
    await givenUnits(house, [
      { detsisNo: CENTRE, name: 'MERKEZ', path: `/${CENTRE}/`, il: null },
      { detsisNo: EDIRNE, name: 'EDİRNE VALİLİĞİ', path: `/${EDIRNE}/`, il: 22 },
      { detsisNo: HAVSA, name: 'HAVSA KAYMAKAMLIĞI', path: `/${EDIRNE}/${HAVSA}/`, il: 22 },
      { detsisNo: ISTANBUL, name: 'İSTANBUL VALİLİĞİ', path: `/${ISTANBUL}/`, il: 34 },
    ]);
    await house.app.get(Runtime).deployments.deploy([
      ...Object.entries(FORMS).map(([id, components]) => ({ name: `${id}.form`, content: JSON.stringify({ id, type: 'default', components }) })),
      { name: 'routed.bpmn', content: diagram(ROUTED, 'routed') },
    ]);
    const id = await givenPerson(house, [], { familyName: 'Çağlayan', tckn: '10000000146', phone: '0532 000 00 00' });
    return new GivenInbox(house, { id, ask: await signedIn(house, id, 'muhtar') });
  }

  async officer(role: Role, detsisNo: string): Promise<Person> {
    const id = await givenPerson(this.house, [{ detsisNo, role }]);
    return { id, ask: await signedIn(this.house, id) };
  }

  /** Another browser of theirs, acting in one of their units. */
  async askIn({ id }: Person, detsisNo: string): Promise<Ask> {
    const ask = await signedIn(this.house, id);
    await this.house.platform.database.query('UPDATE session SET detsis_no = $2 WHERE digest = (SELECT digest FROM session WHERE person_id = $1 ORDER BY started_at DESC, ctid DESC LIMIT 1)', [id, detsisNo]);
    return ask;
  }

  /** Another browser of theirs, for what is no JSON. */
  async cookieOf({ id }: Person): Promise<{ readonly cookie: string; readonly csrf: string }> {
    const cookie = await cookieOf(this.house, id);
    return { cookie, csrf: csrfTokenOf(cookie.slice('oturum='.length)) };
  }

  open(text = 'Yol çukur'): Promise<OpenedCase> {
    const actor: Actor = { personId: this.muhtar.id, name: 'Muhtar', capacities: [], applicant: 'muhtar', sessionId: 'test' };
    return this.house.app.get(Cases).open(actor, {
      application: 'muhtar', prefix: 'MUH', processId: 'routed', subject: text, applicantId: this.muhtar.id, il: 22, ilce: 'HAVSA', detsisNo: CENTRE,
      variables: (number) => ({ number, text, centre: { detsisNo: CENTRE, ad: 'Merkez' }, applicant: this.muhtar.id }),
    });
  }

  /** A case whose branches wait in these units. */
  async routed(coordinator: Person, units: readonly string[] = [EDIRNE, ISTANBUL], text = 'Yol çukur'): Promise<string> {
    const { key } = await this.open(text);
    const [task] = await this.list(coordinator, `list=team&words=${encodeURIComponent(text)}`, key);
    const targets = units.map((detsisNo) => ({ detsisNo, ad: detsisNo, text: `${detsisNo} baksın` }));
    const { status } = await coordinator.ask('POST', `/api/gorevler/${task?.key}/tamamla`, { answers: { targets } });
    if (status !== 200) throw new Error(`routing was answered ${status}`);
    return key;
  }

  /** Of a list the rows of one case, or all of its first page. */
  async list({ ask }: Person, query: string, caseKey?: string): Promise<Row[]> {
    const { status, body } = await ask('GET', `/api/gorevler?limit=200&${query}`);
    if (status !== 200) throw new Error(`the list was answered ${status} ${JSON.stringify(body)}`);
    return (body['rows'] as unknown as Row[]).filter((row) => caseKey === undefined || row.caseKey === caseKey);
  }
}
