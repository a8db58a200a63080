import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Actor } from '../../src/permissions/index.js';
import { Refusal } from '../../src/platform/index.js';
import { RuntimeRefusal } from '../../src/runtime/index.js';
import { CENTRE, EDIRNE, GivenCases, HAVSA, ISTANBUL, UNITS } from './given-cases.js';

let given: GivenCases;
let muhtar: Actor;
let officers: Actor[];

beforeAll(async () => {
  given = await GivenCases.start();
  muhtar = await given.muhtar();
  officers = [muhtar];
  for (const unit of UNITS) for (const role of ['KOORDINATOR', 'BIRIM_GOREVLISI', 'BIRIM_AMIRI'] as const) officers.push(await given.officer(role, unit));
});
afterAll(() => given.stop());

type Act = 'claim' | 'release' | 'assign' | 'complete' | 'draft' | 'recall' | 'cancel' | 'assign-by-program' | 'complete-by-program' | 'regroup-by-program'
  | 'prioritise' | 'extend' | 'postpone' | 'redirect' | 'ask' | 'answer';
interface Move {
  readonly act: Act;
  readonly who: number;
  readonly task: number;
}
const acts: readonly Act[] = ['claim', 'release', 'assign', 'complete', 'complete', 'complete', 'draft', 'recall', 'cancel', 'assign-by-program', 'complete-by-program', 'regroup-by-program',
  'prioritise', 'extend', 'postpone', 'redirect', 'ask', 'ask', 'answer', 'answer'];
const move: fc.Arbitrary<Move> = fc.record({ act: fc.constantFrom(...acts), who: fc.nat({ max: 12 }), task: fc.nat({ max: 30 }) });
const targets = [EDIRNE, HAVSA, ISTANBUL].map((detsisNo) => ({ detsisNo, ad: detsisNo, text: 'bakın' }));

/** Done or refused; anything else is a bug. */
async function attempt(doing: Promise<unknown>): Promise<void> {
  await doing.catch((error: unknown) => {
    if (!(error instanceof Refusal || error instanceof RuntimeRefusal)) throw error;
  });
}

async function carryOut({ act, who, task }: Move): Promise<void> {
  const rows = await given.database.query<{ key: string; case_key: string }>(`SELECT key, case_key FROM case_task WHERE state = 'OPEN' OR key % 3 = 0 ORDER BY state DESC, key DESC LIMIT 31`);
  const [row, actor] = [rows[task % Math.max(rows.length, 1)], officers[who % officers.length] as Actor];
  if (!row) return;
  const { key: taskKey, case_key: caseKey } = row;
  const { cases, runtime } = given;
  const answers = { targets, again: task % 2 === 0 };
  switch (act) {
    case 'claim': return attempt(cases.claim(actor, taskKey));
    case 'release': return attempt(cases.release(actor, taskKey));
    case 'assign': return attempt(cases.assign(actor, { taskKey, personId: officers[task % officers.length]?.personId ?? '' }));
    case 'complete': return attempt(cases.complete(actor, { taskKey, answers }));
    case 'draft': return attempt(cases.keepDraft(actor, { taskKey, answers }));
    case 'recall': return attempt(given.recall(caseKey, ISTANBUL));
    case 'prioritise': return attempt(cases.actions.setPriority(actor, { taskKey, priority: task }));
    case 'extend': return attempt(cases.actions.extendDue(actor, { taskKey, dueAt: new Date(Date.UTC(2027, 0, 1 + task)), reason: 'keşif' }));
    case 'postpone': return attempt(cases.actions.postpone(actor, { taskKey, followUpAt: new Date(Date.UTC(2027, 0, 1 + task)) }));
    case 'redirect': return attempt(cases.actions.redirect(actor, { taskKey, detsisNo: UNITS[task % UNITS.length] ?? '', reason: 'onların' }));
    case 'ask': return attempt(cases.actions.askInformation(actor, { taskKey, of: task % 2 ? 'applicant' : { detsisNo: UNITS[task % UNITS.length] ?? '' }, question: 'ne?' }));
    case 'answer': {
      const { rows: [asked] } = await cases.actions.informationAskedOf(actor, { isOpen: true });
      return asked ? attempt(cases.actions.answerInformation(actor, { id: asked.id, answer: 'bu' })) : undefined;
    }
    case 'cancel': return attempt(task % 5 === 0 ? runtime.instances.cancel(caseKey, 'test') : Promise.resolve());
    case 'assign-by-program': return attempt(runtime.tasks.assign({ taskKey, assignee: task % 2 ? 'a program' : null, allowOverride: true, actor: 'test' }));
    case 'complete-by-program': return attempt(runtime.tasks.complete({ taskKey, variables: answers, actor: 'test' }));
    case 'regroup-by-program': return attempt(runtime.tasks.update(taskKey, { priority: task, candidateGroups: [`BIRIM_GOREVLISI@${HAVSA}`] }, 'test'));
  }
}

describe('the open tasks of cases', () => {
  it('are the open tasks of their processes, whatever anybody does', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(move, { minLength: 5, maxLength: 25 }), async (moves) => {
        await given.open(muhtar);
        for (const one of moves) await carryOut(one);
        expect(await given.differences()).toEqual([]);
        expect(await given.outOfStep()).toEqual([]);
        expect(await given.rows(`SELECT key FROM case_file c JOIN process_instance i USING (key) WHERE (c.closed_at IS NULL) <> (i.state = 'ACTIVE')`)).toEqual([]);
      }),
      { numRuns: 20 },
    );
  }, 600_000);

  it('are the same after everybody has done everything at once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(move, { minLength: 15, maxLength: 30 }), async (moves) => {
        await Promise.all([given.open(muhtar), given.open(muhtar)]);
        await Promise.all(moves.map(carryOut));
        expect(await given.differences()).toEqual([]);
        expect(await given.outOfStep()).toEqual([]);
      }),
      { numRuns: 10 },
    );
  }, 600_000);

  it('are seen by nobody but those they were given to, their assignee and the head of their unit', async () => {
    const { key } = await given.open(muhtar);
    const coordinator = officers.find(({ capacities: [one] }) => one?.role === 'KOORDINATOR' && one.detsisNo === CENTRE) as Actor;
    await given.cases.complete(coordinator, { taskKey: await given.openTask(key, 'route'), answers: { targets } });
    const tasks = await given.database.query<{ key: string; groups: string[]; assignee: string | null; detsis_no: string }>('SELECT key, groups, assignee, detsis_no FROM case_task');
    for (const officer of officers) {
      const [capacity] = officer.capacities;
      const isTheirs = ({ groups, assignee, detsis_no: unit }: (typeof tasks)[number]): boolean =>
        assignee === officer.personId || groups.includes(`${capacity?.role}@${capacity?.detsisNo}`) || (unit === capacity?.detsisNo && ['BIRIM_AMIRI', 'KOORDINATOR'].includes(capacity.role));
      const allowed = new Set(tasks.filter(isTheirs).map((task) => task.key));
      const seen: string[] = [];
      for (const list of ['mine', 'team', 'managed', 'done'] as const) seen.push(...(await given.cases.tasks(officer, { list, limit: 200 })).rows.map((task) => task.key));
      expect(seen.filter((task) => !allowed.has(task))).toEqual([]);

      const opened = await Promise.all(tasks.map(async (task) => [task.key, await given.cases.task(officer, task.key).then(() => true, () => false)] as const));
      expect(opened.filter(([task, isSeen]) => isSeen !== allowed.has(task))).toEqual([]);
    }
    const ofCase = await Promise.all(officers.map(async (officer) => given.cases.caseOf(officer, key).then(({ tasks: shown }) => shown.map(({ detsisNo }) => detsisNo), () => null)));
    officers.forEach(({ capacities: [one] }, at) => expect(new Set(ofCase[at] ?? []).size).toBe(one && ofCase[at] ? 1 : 0));
  });
});
