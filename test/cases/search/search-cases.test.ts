import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '../../../src/permissions/index.js';
import { CENTRE, EDIRNE, GivenCases, HAVSA, ISTANBUL } from '../given-cases.js';

let given: GivenCases;
let [muhtar, coordinator, edirne, istanbul, havsa] = [] as unknown as [Actor, Actor, Actor, Actor, Actor];

beforeAll(async () => {
  given = await GivenCases.start();
  muhtar = await given.muhtar('İlknur');
  [coordinator, edirne, istanbul, havsa] = [
    await given.officer('KOORDINATOR', CENTRE), await given.officer('BIRIM_GOREVLISI', EDIRNE), await given.officer('BIRIM_GOREVLISI', ISTANBUL), await given.officer('BIRIM_GOREVLISI', HAVSA),
  ];
});
afterAll(() => given.stop());

/** A case in Edirne and İstanbul: its key, its number and its task in Edirne. */
async function routed(text: string): Promise<{ readonly key: string; readonly number: string; readonly inEdirne: string }> {
  const { key, number } = await given.open(muhtar, text);
  const targets = [{ detsisNo: EDIRNE, ad: 'Edirne', text: 'Köprüye bakılsın' }, { detsisNo: ISTANBUL, ad: 'İstanbul', text: 'bakın' }];
  await given.cases.complete(coordinator, { taskKey: await given.openTask(key, 'route'), answers: { targets } });
  const [row] = await given.rows(`SELECT key FROM case_task WHERE case_key = $1 AND detsis_no = $2 AND state = 'OPEN'`, key, EDIRNE);
  return { key, number, inEdirne: String(row?.['key']) };
}

const found = async (who: Actor, words: string): Promise<string[]> => (await given.cases.search(who, { words })).rows.map(({ key }) => key);

describe('searching cases', () => {
  it('finds by number, subject, what was written on the way and the applicant, however spelt', async () => {
    const { key, number } = await routed('Şelale ışığı sönük');
    for (const words of [number, 'SELALE ISIGI', 'ışığı şela', 'köprü bakil', 'ilknur selale']) expect(await found(edirne, words)).toEqual([key]);
    for (const words of ['şelalesiz', 'lale', 'selale ankara', '!?']) expect(await found(edirne, words)).toEqual([]);
  });

  it('finds nothing for whom the case is not', async () => {
    const { number } = await routed('Kaldırım çökük');
    const other = await given.muhtar();
    for (const who of [havsa, other]) expect(await found(who, number)).toEqual([]);
    expect(await found(muhtar, number)).toHaveLength(1);
  });

  it('finds by a comment or a reason only where it may be read', async () => {
    const { key, inEdirne } = await routed('Su borusu patlak');
    const head = await given.officer('BIRIM_AMIRI', EDIRNE);
    await given.cases.comment(edirne, { caseKey: key, taskKey: inEdirne, text: 'Müteahhit gelmedi' });
    await given.cases.actions.extendDue(head, { taskKey: inEdirne, dueAt: new Date('2027-02-01T09:00:00Z'), reason: 'Ödenek bekleniyor' });

    for (const words of ['müteahhit', 'odenek']) {
      const byWhom = await Promise.all([edirne, head, coordinator, istanbul, muhtar].map((who) => found(who, words)));
      expect(byWhom).toEqual([[key], [key], [key], [], []]);
    }
  });

  it('is paged by time without losing or repeating a case, and keeps to what was asked', async () => {
    const keys = [];
    for (let at = 0; at < 5; at += 1) keys.unshift((await routed(`Trafo ${at}`)).key);
    const whole = await found(edirne, 'trafo');
    expect(whole).toEqual(keys);
    const paged: string[] = [];
    for (let after: string | null | undefined; after !== null;) {
      const page = await given.cases.search(edirne, { words: 'trafo', limit: 2, ...(after ? { after } : {}) });
      paged.push(...page.rows.map(({ key }) => key));
      after = page.next;
    }
    expect(paged).toEqual(whole);
    await expect(given.cases.search(edirne, { after: 'x' })).rejects.toMatchObject({ code: 'CURSOR_UNKNOWN' });

    await given.runtime.instances.cancel(keys[0] ?? '', 'test');
    expect((await given.cases.search(edirne, { words: 'trafo', isOpen: false })).rows.map(({ key }) => key)).toEqual([keys[0]]);
    expect((await given.cases.search(edirne, { words: 'trafo', isOpen: true, status: 'Yönlendirilen' })).rows).toHaveLength(4);
    expect((await given.cases.search(edirne, { words: 'trafo', application: 'acik-kapi' })).rows).toEqual([]);
  });
});
