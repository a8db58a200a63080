import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash, randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { Actor } from '../../src/permissions/index.js';
import { Refusal } from '../../src/platform/index.js';
import { RuntimeRefusal } from '../../src/runtime/index.js';
import { CENTRE, EDIRNE, GivenCases, HAVSA, ISTANBUL, UNITS } from './given-cases.js';

let given: GivenCases;
let [muhtar, stranger] = [] as unknown as [Actor, Actor];
let officers: Actor[];

beforeAll(async () => {
  given = await GivenCases.start();
  [muhtar, stranger] = [await given.muhtar(), await given.muhtar()];
  officers = [];
  for (const unit of UNITS) for (const role of ['KOORDINATOR', 'BIRIM_GOREVLISI', 'BIRIM_AMIRI'] as const) officers.push(await given.officer(role, unit));
});
afterAll(() => given.stop());

const acts = ['comment-on-task', 'comment', 'claim', 'complete', 'redirect', 'ask-unit', 'ask-applicant', 'answer', 'extend', 'recall'] as const;
interface Move {
  readonly act: (typeof acts)[number];
  readonly who: number;
  readonly task: number;
  readonly unit: string;
}
const move: fc.Arbitrary<Move> = fc.record({ act: fc.constantFrom(...acts), who: fc.nat({ max: 12 }), task: fc.nat({ max: 5 }), unit: fc.constantFrom(EDIRNE, HAVSA, ISTANBUL, CENTRE) });

/** Something written in a case, and for whose eyes it was when it was written: the groups of the work, its unit, whoever wrote it. */
interface Secret {
  readonly word: string;
  readonly file: string | null;
  readonly groups: readonly string[];
  readonly unit: string | null;
  readonly author: string;
}

interface Task {
  readonly key: string;
  readonly groups: readonly string[];
  readonly unit: string | null;
}

let words = 0;
/** Letters only: a word found by its beginning must not be another's beginning. */
const nextWord = (): string => `gizli${String((words += 1)).padStart(6, '0').replaceAll(/\d/gu, (digit) => 'abcdefghij'[Number(digit)] ?? '')}`;

async function fileOf({ personId }: Actor): Promise<string> {
  const id = randomUUID();
  await given.database.query(
    `INSERT INTO document (id, owner_id, name, type, bytes, sha256, storage_key, state, created_at) VALUES ($1, $2, 'x.pdf', 'application/pdf', 3, $3, $4, 'temiz', $5)`,
    [id, personId, createHash('sha256').update(id).digest(), id, given.clock.now()],
  );
  return id;
}

/** Whether it was done; refused is fine, anything else is a bug. */
async function done(doing: Promise<unknown>): Promise<boolean> {
  return doing.then(() => true, (error: unknown) => {
    if (error instanceof Refusal || error instanceof RuntimeRefusal) return false;
    throw error;
  });
}

async function carryOut(caseKey: string, { act, who, task: at, unit }: Move): Promise<Secret[]> {
  const tasks = await given.database.query<Task>('SELECT key, groups, detsis_no AS unit FROM case_task WHERE case_key = $1 ORDER BY key', [caseKey]);
  const [task, actor] = [tasks[at % tasks.length] as Task, [...officers, muhtar][who] as Actor];
  const { cases, cases: { actions } } = given;
  const { key: taskKey, groups } = task;
  const word = nextWord();
  const secret = { word, groups, unit: task.unit, author: actor.personId, file: null };
  switch (act) {
    case 'comment-on-task': {
      const file = await fileOf(actor);
      return (await done(cases.comment(actor, { caseKey, taskKey, text: word, documents: [file] }))) ? [{ ...secret, file }] : [];
    }
    case 'comment': {
      const mine = actor.capacities.map(({ detsisNo }) => detsisNo);
      const [file, known] = [await fileOf(actor), await given.database.query<{ groups: string[] }>('SELECT groups FROM case_file WHERE key = $1', [caseKey])];
      const ours = (known[0]?.groups ?? []).filter((group) => mine.some((detsisNo) => group.endsWith(detsisNo)));
      return (await done(cases.comment(actor, { caseKey, text: word, documents: [file] }))) ? [{ ...secret, file, groups: ours, unit: mine[0] ?? null }] : [];
    }
    case 'extend': return (await done(actions.extendDue(actor, { taskKey, dueAt: new Date(Date.UTC(2027, 0, 1) + words * 60_000), reason: word }))) ? [{ ...secret, author: '' }] : [];
    case 'ask-unit': return (await done(actions.askInformation(actor, { taskKey, of: { detsisNo: unit }, question: word }))) ? [{ ...secret, author: '' }] : [];
    case 'ask-applicant': return (await done(actions.askInformation(actor, { taskKey, of: 'applicant', question: word }))) ? [{ ...secret, author: muhtar.personId }] : [];
    case 'claim': return (await done(cases.claim(actor, taskKey))) ? [] : [];
    case 'complete': return (await done(cases.complete(actor, { taskKey, answers: { targets: [] } }))) ? [] : [];
    case 'redirect': return (await done(actions.redirect(actor, { taskKey, detsisNo: unit, reason: 'gider' }))) ? [] : [];
    case 'recall': {
      const recalls = await cases.caseOf(actor, caseKey).then((view) => view.recalls, () => []);
      return (await done(actions.recall(actor, { caseKey, recallKey: recalls[0]?.key ?? '1', gerekce: 'gerek' }))) ? [] : [];
    }
    case 'answer': {
      const { rows } = await actions.informationAskedOf(actor, { isOpen: true });
      return (await done(actions.answerInformation(actor, { id: rows[0]?.id ?? randomUUID(), answer: 'yanıt' }))) ? [] : [];
    }
  }
}

const holds = (actor: Actor, groups: readonly string[]): boolean => actor.capacities.some(({ role, detsisNo }) => groups.includes(`${role}@${detsisNo}`));
const leads = (actor: Actor, unit: string | null): boolean => actor.capacities.some(({ role, detsisNo }) => detsisNo === unit && ['BIRIM_AMIRI', 'KOORDINATOR'].includes(role));
const mayRead = (actor: Actor, { groups, unit, author }: Secret): boolean => author === actor.personId || holds(actor, groups) || leads(actor, unit) || leads(actor, CENTRE);

/** What somebody reads of a case, on every way there is. */
async function readBy(actor: Actor, caseKey: string, secrets: readonly Secret[]): Promise<{ readonly shown: string[]; readonly searched: string[]; readonly files: string[] }> {
  const view = await given.cases.caseOf(actor, caseKey).catch(() => null);
  const texts: (string | null)[] = view ? [...view.comments.map(({ text }) => text), ...view.movements.map(({ aciklama }) => aciklama)] : [];
  const documents: string[] = await given.cases.documentsOf(actor, caseKey).then((list) => list.map(({ id }) => id), () => []);
  const searched: string[] = [];
  for (const { word } of secrets) if ((await given.cases.search(actor, { words: word })).rows.length > 0) searched.push(word);
  return { shown: secrets.map(({ word }) => word).filter((word) => texts.includes(word)), searched, files: secrets.flatMap(({ file }) => (file !== null && documents.includes(file) ? [file] : [])) };
}

async function expectIsolated(caseKey: string, secrets: readonly Secret[]): Promise<void> {
  const [file] = await given.database.query<{ groups: string[] }>('SELECT groups FROM case_file WHERE key = $1', [caseKey]);
  for (const actor of officers) {
    const isIn = holds(actor, file?.groups ?? []) || leads(actor, CENTRE);
    const allowed = secrets.filter((secret) => isIn && mayRead(actor, secret));
    expect(await readBy(actor, caseKey, secrets)).toEqual({
      shown: allowed.map(({ word }) => word), searched: allowed.map(({ word }) => word), files: allowed.flatMap(({ file: one }) => one ?? []),
    });
  }
  const asked = secrets.filter(({ author }) => author === muhtar.personId).map(({ word }) => word);
  expect(await readBy(muhtar, caseKey, secrets)).toEqual({ shown: asked, searched: asked, files: [] });
  expect(await readBy(stranger, caseKey, secrets)).toEqual({ shown: [], searched: [], files: [] });
}

/** Of questions each unit's people are shown those asked of them, and lists and numbers tell only what may be opened. */
async function expectListsIsolated(): Promise<void> {
  const questions = await given.database.query<{ id: string; unit: string | null; person: string | null }>('SELECT id, detsis_no AS unit, person_id AS person FROM case_information');
  for (const actor of [...officers, muhtar, stranger]) {
    const units = actor.capacities.map(({ detsisNo }) => detsisNo);
    const theirs = questions.filter(({ unit, person }) => person === actor.personId || units.includes(unit ?? ''));
    expect((await given.cases.actions.informationAskedOf(actor, { limit: 200 })).rows.map(({ id }) => id).sort()).toEqual(theirs.map(({ id }) => id).sort());

    const counts = await given.cases.counts(actor);
    for (const list of ['mine', 'team', 'managed'] as const) {
      const { rows } = await given.cases.tasks(actor, { list, limit: 200 });
      expect(counts[list]).toBe(rows.length);
      for (const { key } of rows) expect((await given.cases.task(actor, key)).key).toBe(key);
    }
  }
}

describe('a case with branches', () => {
  it('shows each branch’s people their own and no other’s words, files and questions, whatever anybody does', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(move, { minLength: 6, maxLength: 18 }), async (moves) => {
        const { key } = await given.open(muhtar);
        const targets = [EDIRNE, HAVSA, ISTANBUL].map((detsisNo) => ({ detsisNo, ad: detsisNo, text: 'bakın' }));
        await given.cases.complete(officers[0] as Actor, { taskKey: await given.openTask(key, 'route'), answers: { targets } });
        const secrets: Secret[] = [];
        for (const one of moves) secrets.push(...(await carryOut(key, one)));
        await expectIsolated(key, secrets);
        await expectListsIsolated();
        expect(await given.differences()).toEqual([]);
        expect(await given.outOfStep()).toEqual([]);
      }),
      { numRuns: 8 },
    );
  }, 600_000);
});
