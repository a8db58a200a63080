import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash, randomUUID } from 'node:crypto';
import type { Actor } from '../../src/permissions/index.js';
import { diagram } from '../given/diagram.js';
import { CENTRE, EDIRNE, GivenCases, HAVSA, ISTANBUL } from './given-cases.js';

let given: GivenCases;
let [muhtar, coordinator, edirne, havsa, istanbul] = [] as unknown as [Actor, Actor, Actor, Actor, Actor];

/** Edirne sends its branch on to Havsa, and reads what comes back. */
const SENT_ON = `
  start s
  user here | assign candidateGroups='="BIRIM_GOREVLISI@${EDIRNE}"'
  user below | form files | assign candidateGroups='="BIRIM_GOREVLISI@${HAVSA}"' | property yanitiOkuyan := BIRIM_GOREVLISI@${EDIRNE}
  user again | form files | assign candidateGroups='="BIRIM_GOREVLISI@${EDIRNE}"'
  end e
  s -> here -> below -> again -> e`;
const FORM = { id: 'files', type: 'default', components: [{ type: 'dosyalar', key: 'ekler', id: 'ekler', cok: true }] };

beforeAll(async () => {
  given = await GivenCases.start();
  muhtar = await given.muhtar();
  [coordinator, edirne, havsa, istanbul] = [
    await given.officer('KOORDINATOR', CENTRE), await given.officer('BIRIM_GOREVLISI', EDIRNE), await given.officer('BIRIM_GOREVLISI', HAVSA), await given.officer('BIRIM_GOREVLISI', ISTANBUL),
  ];
  await given.runtime.deployments.deploy([{ name: 'sent-on.bpmn', content: diagram(SENT_ON, 'sent-on') }, { name: 'files.form', content: JSON.stringify(FORM) }]);
});
afterAll(() => given.stop());

/** A file somebody has brought and attached to nothing yet. */
async function fileOf({ personId }: Actor, name = 'kesif.pdf'): Promise<string> {
  const id = randomUUID();
  await given.database.query(
    `INSERT INTO document (id, owner_id, name, type, bytes, sha256, storage_key, state, created_at) VALUES ($1, $2, $3, 'application/pdf', 3, $4, $6, 'temiz', $5)`,
    [id, personId, name, createHash('sha256').update(id).digest(), given.clock.now(), id],
  );
  return id;
}

async function openWith(documents: readonly string[], more: { readonly processId?: string; readonly retention?: { readonly code: string; readonly years: number } } = {}): Promise<string> {
  const { key } = await given.cases.open(muhtar, {
    application: 'muhtar', prefix: 'MUH', processId: 'routed', subject: 'Köprü', applicantId: muhtar.personId, il: 22, ilce: 'HAVSA', detsisNo: CENTRE, documents, ...more,
    variables: (number) => ({ number, text: 'Köprü', centre: { detsisNo: CENTRE, ad: 'Merkez' }, applicant: muhtar.personId }),
  });
  return key;
}

async function routed(documents: readonly string[] = []): Promise<{ readonly caseKey: string; readonly inEdirne: string }> {
  const caseKey = await openWith(documents);
  const targets = [{ detsisNo: EDIRNE, ad: 'Edirne', text: 'bakın' }, { detsisNo: ISTANBUL, ad: 'İstanbul', text: 'bakın' }];
  await given.cases.complete(coordinator, { taskKey: await given.openTask(caseKey, 'route'), answers: { targets } });
  const [row] = await given.rows(`SELECT key FROM case_task WHERE case_key = $1 AND detsis_no = $2 AND state = 'OPEN'`, caseKey, EDIRNE);
  return { caseKey, inEdirne: String(row?.['key']) };
}

/** Which of these files each of them sees; what is listed opens, and what is not does not. */
async function seenBy(caseKey: string, files: readonly string[], people: readonly Actor[]): Promise<string[][]> {
  return Promise.all(people.map(async (who) => {
    const listed = (await given.cases.documentsOf(who, caseKey)).map(({ id }) => id);
    for (const documentId of files) {
      const opened = await given.cases.openDocument(who, { caseKey, documentId }).then(({ document }) => document.id, (error: { code: string }) => error.code);
      expect(opened).toBe(listed.includes(documentId) ? documentId : 'NOT_FOUND');
    }
    return [...files.filter((file) => listed.includes(file)), ...listed.filter((file) => !files.includes(file))];
  }));
}

describe('the files of a case', () => {
  it('that came with the application are read by everybody who works on it', async () => {
    const file = await fileOf(muhtar);
    const { caseKey } = await routed([file]);
    expect(await seenBy(caseKey, [file], [muhtar, coordinator, edirne, istanbul])).toEqual([[file], [file], [file], [file]]);
    await expect(given.cases.documentsOf(havsa, caseKey)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(given.cases.openDocument(havsa, { caseKey, documentId: file })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('that came with a comment stay in its branch, but for whoever oversees the case', async () => {
    const { caseKey, inEdirne } = await routed();
    const [onTask, onCase] = [await fileOf(edirne), await fileOf(edirne)];
    await given.cases.comment(edirne, { caseKey, taskKey: inEdirne, text: 'Keşif', documents: [onTask] });
    await given.cases.comment(edirne, { caseKey, text: 'Ek', documents: [onCase] });

    expect(await seenBy(caseKey, [onTask, onCase], [edirne, coordinator, istanbul, muhtar])).toEqual([[onTask, onCase], [onTask, onCase], [], []]);
    expect((await given.cases.caseOf(istanbul, caseKey)).comments).toEqual([]);
    expect((await given.cases.caseOf(coordinator, caseKey)).comments.map(({ text }) => text)).toEqual(['Keşif', 'Ek']);
    await expect(given.cases.comment(istanbul, { caseKey, taskKey: inEdirne, text: 'x' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(given.cases.comment(istanbul, { caseKey, text: 'x', documents: [onTask] })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('that came with an answer to Bilgi İste are read by the task’s people and by who gave them', async () => {
    const { caseKey, inEdirne } = await routed();
    const file = await fileOf(muhtar);
    const id = await given.cases.actions.askInformation(edirne, { taskKey: inEdirne, of: 'applicant', question: 'Fotoğraf?' });
    await given.cases.actions.answerInformation(muhtar, { id, answer: 'Ekte', documents: [file] });
    expect(await seenBy(caseKey, [file], [edirne, coordinator, muhtar, istanbul])).toEqual([[file], [file], [file], []]);
  });

  it('that came with answers are read where the work was done, and where it was sent from', async () => {
    const caseKey = await openWith([], { processId: 'sent-on' });
    await given.cases.complete(edirne, { taskKey: await given.openTask(caseKey, 'here'), answers: {} });
    const [below, again] = [await fileOf(havsa), await fileOf(edirne)];
    await given.cases.complete(havsa, { taskKey: await given.openTask(caseKey, 'below'), answers: { ekler: [below] } });
    await given.cases.complete(edirne, { taskKey: await given.openTask(caseKey, 'again'), answers: { ekler: [again] } });
    expect(await seenBy(caseKey, [below, again], [havsa, edirne, muhtar])).toEqual([[below], [below, again], []]);
  });

  it('go with a task that is redirected', async () => {
    const caseKey = await openWith([], { processId: 'sent-on' });
    const taskKey = await given.openTask(caseKey, 'here');
    const file = await fileOf(edirne);
    await given.database.query(`UPDATE document SET thing_kind = 'task', thing_id = $2, detsis_no = $3 WHERE id = $1`, [file, taskKey, EDIRNE]);
    await given.cases.actions.redirect(edirne, { taskKey, detsisNo: HAVSA, reason: 'Onların' });
    expect(await given.rows('SELECT detsis_no FROM document WHERE id = $1', file)).toEqual([{ detsis_no: HAVSA }]);
    expect(await seenBy(caseKey, [file], [havsa, edirne])).toEqual([[file], []]);
  });

  it('are kept as long as the file plan says once the case has ended', async () => {
    const file = await fileOf(muhtar);
    const caseKey = await openWith([file], { processId: 'sent-on', retention: { code: '622.01', years: 5 } });
    expect(await given.rows('SELECT retention_code, delete_after FROM document WHERE id = $1', file)).toEqual([{ retention_code: null, delete_after: null }]);
    const own = await fileOf(edirne);
    await given.cases.comment(edirne, { caseKey, text: 'Ek', documents: [own] });
    await given.runtime.instances.cancel(caseKey, 'test');
    const kept = { retention_code: '622.01', delete_after: new Date('2031-11-20T09:00:00Z') };
    expect(await given.rows('SELECT retention_code, delete_after FROM document WHERE id = ANY ($1::uuid[])', [file, own])).toEqual([kept, kept]);
  });
});
