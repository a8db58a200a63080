import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FOUND, PAGE, TRACK } from '../../src/tracking/shapes.js';
import { CENTRE, EDIRNE, ISTANBUL } from '../cases/given-cases.js';
import { GivenInbox, type Person } from '../inbox/given-inbox.js';

interface Track {
  readonly diagrams: readonly { readonly xml: string; readonly version: number }[];
  readonly steps: readonly { readonly elementId: string; readonly state: string; readonly unitName: string | null; readonly completedBy: { readonly id: string } | null; readonly endedAt: string | null }[];
  readonly variables: readonly { readonly name: string; readonly value: unknown }[];
}

const PICTURE = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

let given: GivenInbox;
let [coordinator, ayse, istanbul] = [] as unknown as [Person, Person, Person];

beforeAll(async () => {
  given = await GivenInbox.start();
  [coordinator, ayse, istanbul] = [await given.officer('KOORDINATOR', CENTRE), await given.officer('BIRIM_GOREVLISI', EDIRNE), await given.officer('BIRIM_GOREVLISI', ISTANBUL)];
});
afterAll(() => given.house.stop());

async function trackOf({ ask }: Person, key: string): Promise<Track> {
  const { status, body } = await ask('GET', `/api/islemler/${key}/adimlar`);
  expect([status, TRACK.safeParse(body).error]).toEqual([200, undefined]);
  return body as unknown as Track;
}

const done = async (person: Person, key: string): Promise<unknown> => person.ask('POST', `/api/gorevler/${(await given.list(person, 'list=team', key))[0]?.key}/tamamla`, { answers: { aciklama: 'Yapıldı' } });

describe('the track of a case', () => {
  it('shows who leads it the deployed diagram, its tokens, and every step with who and when', async () => {
    const key = await given.routed(coordinator);
    await done(ayse, key);
    const { diagrams, steps, variables } = await trackOf(coordinator, key);
    expect(diagrams).toHaveLength(1);
    expect(diagrams[0]?.xml).toContain('<process id="routed"');
    const work = steps.filter(({ elementId }) => elementId === 'work');
    expect(work).toMatchObject([{ state: 'COMPLETED', unitName: 'EDİRNE VALİLİĞİ', completedBy: { id: ayse.id } }, { state: 'ACTIVE', unitName: 'İSTANBUL VALİLİĞİ', completedBy: null, endedAt: null }]);
    expect(steps.filter(({ state }) => state === 'ACTIVE').map(({ elementId }) => elementId)).toEqual(['branch', 'branch', 'work']);
    expect(variables.map(({ name }) => name)).toEqual(expect.arrayContaining(['number', 'targets', 'target']));
  });

  it('shows a branch itself and what stands around it, and nothing of the others', async () => {
    const key = await given.routed(coordinator);
    await done(istanbul, key);
    const { steps, variables, diagrams } = await trackOf(ayse, key);
    expect(diagrams).toHaveLength(1);
    expect(steps.map(({ elementId, state }) => [elementId, state])).toEqual([['branch', 'ACTIVE'], ['branch', 'ACTIVE'], ['sent', 'COMPLETED'], ['work', 'ACTIVE']]);
    expect(JSON.stringify([steps, variables])).not.toContain(ISTANBUL);
    expect(JSON.stringify(steps)).not.toContain(istanbul.id);
  });

  it('is nothing for the applicant and for who has no work in the case', async () => {
    const key = await given.routed(coordinator, [EDIRNE]);
    expect((await given.muhtar.ask('GET', `/api/islemler/${key}/adimlar`)).status).toBe(403);
    expect((await istanbul.ask('GET', `/api/islemler/${key}/adimlar`)).status).toBe(404);
    expect((await istanbul.ask('GET', `/api/islemler/${key}`)).status).toBe(404);
  });
});

describe('cases', () => {
  it('are found by words by whoever may see them, and by nobody else', async () => {
    const key = await given.routed(coordinator, [EDIRNE], 'Köprübaşı kavşağı kapalı');
    const found = async ({ ask }: Person): Promise<unknown[]> => {
      const { status, body } = await ask('GET', `/api/islemler?words=${encodeURIComponent('KOPRUBASI')}&isOpen=true`);
      expect([status, FOUND.safeParse(body).error]).toEqual([200, undefined]);
      return (body['rows'] as unknown as { key: string }[]).map((row) => row.key);
    };
    expect([await found(ayse), await found(coordinator), await found(given.muhtar), await found(istanbul)]).toEqual([[key], [key], [key], []]);
  });

  it('are opened with movements, tasks, comments and files, each as far as the asker may see', async () => {
    const key = await given.routed(coordinator);
    await ayse.ask('POST', `/api/islemler/${key}/yorumlar`, { text: 'Edirne baktı' });
    const { status, body } = await ayse.ask('GET', `/api/islemler/${key}`);
    expect([status, PAGE.safeParse(body).error]).toEqual([200, undefined]);
    expect(body).toMatchObject({ case: { key, comments: [{ text: 'Edirne baktı' }], tasks: [{ detsisNo: EDIRNE }] }, documents: [] });
    expect((await istanbul.ask('GET', `/api/islemler/${key}`)).body).toMatchObject({ case: { comments: [], tasks: [{ detsisNo: ISTANBUL }] } });
    expect((await coordinator.ask('GET', `/api/islemler/${key}/benzerler`)).status).toBe(200);
  });
});

describe('a file of a case', () => {
  it('is opened in its branch and by who leads the case, and in no other branch', async () => {
    const key = await given.routed(coordinator);
    const [task] = await given.list(ayse, 'list=team', key);
    const form = new FormData();
    form.append('dosya', new Blob([PICTURE]), 'kesif.png');
    const { cookie, csrf } = await given.cookieOf(ayse);
    const uploaded = await fetch(`${given.house.url}/api/belgeler`, { method: 'POST', body: form, headers: { cookie, 'x-csrf-token': csrf } });
    expect(uploaded.status).toBe(201);
    const { id } = (await uploaded.json()) as { id: string };
    const attached = await ayse.ask('POST', `/api/gorevler/${task?.key}/ekler`, { documents: [id] });
    expect([attached.status, attached.body['documents']]).toMatchObject([200, [{ id, of: { kind: 'task', id: task?.key } }]]);
    expect((await istanbul.ask('POST', `/api/gorevler/${task?.key}/ekler`, { documents: [id] })).status).toBe(404);

    const opened = await coordinator.ask('GET', `/api/islemler/${key}/ekler/${id}/icerik`);
    expect([opened.status, opened.bytes.equals(PICTURE)]).toEqual([200, true]);
    expect((await istanbul.ask('GET', `/api/islemler/${key}/ekler/${id}/icerik`)).status).toBe(404);
    expect((await coordinator.ask('GET', `/api/islemler/${key}/ekler/${id}/onizleme`)).headers.get('content-disposition')).toMatch(/^inline/u);
  });
});
