import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import type { Role } from '../../../src/org/index.js';
import { UnitChanges } from '../../../src/org/index.js';
import type { Actor } from '../../../src/permissions/index.js';
import { GivenCases } from '../given-cases.js';

const FOLDER = 'processes/muhtar/';

interface Scenario {
  readonly title: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly steps: readonly { readonly task?: string; readonly answers?: Record<string, unknown>; readonly message?: string; readonly key?: string; readonly pass?: string; readonly variables?: Record<string, unknown> }[];
  readonly expect: { readonly variables: Readonly<Record<string, unknown>> };
}

const scenarios = readdirSync(`${FOLDER}scenarios`).map((name) => JSON.parse(readFileSync(`${FOLDER}scenarios/${name}`, 'utf8')) as Scenario);

let given: GivenCases;
let muhtar: Actor;
const officers = new Map<string, Actor>();

beforeAll(async () => {
  given = await GivenCases.start();
  await given.runtime.deployments.deploy(readdirSync(FOLDER).filter((name) => /\.(bpmn|form)$/u.test(name)).map((name) => ({ name, content: readFileSync(FOLDER + name, 'utf8') })));
  const units = new UnitChanges(given.database, given.clock);
  for (const [detsisNo, { ad, kind, parentNo }] of unitsOf(scenarios)) await units.open({ detsisNo, name: ad, kind, parentNo, ilCode: 61, on: '2020-01-01' });
  muhtar = await given.muhtar();
});
afterAll(() => given.stop());

/** Every unit somebody chooses in a scenario, as the register would have it: the valilik before what is below it. */
function unitsOf(all: readonly Scenario[]): Map<string, { ad: string; kind: string; parentNo: string | null }> {
  const units = new Map<string, { ad: string; kind: string; parentNo: string | null }>([['24300001', { ad: 'İller İdaresi Genel Müdürlüğü', kind: 'diger', parentNo: null }]]);
  const kinds = { valilikler: 'valilik', belediyeler: 'belediye', altBirimler: 'il-mudurlugu', digerBirimler: 'diger' };
  for (const [field, kind] of Object.entries(kinds)) {
    for (const { answers = {} } of all.flatMap(({ steps }) => steps)) {
      const chosen = (answers[field] ?? []) as { detsisNo: string; ad: string }[];
      for (const { detsisNo, ad } of chosen) if (!units.has(detsisNo)) units.set(detsisNo, { ad, kind, parentNo: field === 'altBirimler' ? '61000001' : null });
    }
  }
  return units;
}

async function officerOf(group: string): Promise<Actor> {
  const [role = '', detsisNo = ''] = group.split('@');
  const known = officers.get(group) ?? await given.officer(role as Role, detsisNo);
  officers.set(group, known);
  return known;
}

/** What the handlers answer; how they find it out is theirs. */
async function doJobs(): Promise<void> {
  for (;;) {
    const jobs = await given.database.query<{ key: string; type: string }>(`SELECT key, type FROM job WHERE state = 'CREATED'`);
    if (jobs.length === 0) return;
    const term = { sonTarih: '2026-12-11T14:30:00Z', sonTarihMetni: '11.12.2026', hatirlatmaTarihi: '2026-12-04T14:30:00Z' };
    for (const { key, type } of jobs) await given.runtime.jobs.complete(key, type === 'sure-hesapla' ? term : {});
  }
}

/** The task is done by whoever it is offered to first, or by the muhtar it is assigned to. */
async function doTask(caseKey: string, elementId: string, answers: Readonly<Record<string, unknown>>): Promise<void> {
  const taskKey = await given.openTask(caseKey, elementId);
  const [row] = await given.database.query<{ groups: string[] }>('SELECT groups FROM case_task WHERE key = $1', [taskKey]);
  const group = row?.groups[0];
  await given.cases.complete(group ? await officerOf(group) : muhtar, { taskKey, answers });
}

async function play({ variables, steps }: Scenario): Promise<string> {
  const { key, number } = await given.cases.open(muhtar, {
    application: 'muhtar', prefix: 'MUH', processId: 'muhtar-talep', subject: 'Yol', applicantId: muhtar.personId, il: 61, detsisNo: '24300001',
    variables: (kayitNo) => ({ ...variables, kayitNo, basvuran: muhtar.personId }),
  });
  await doJobs();
  for (const { task, answers = {}, message, key: correlation = '', variables: told = {} } of steps) {
    if (task) await doTask(key, task, answers);
    if (message) await given.runtime.messages.correlate({ name: message, correlationKey: correlation.replace(String(variables['kayitNo']), number), variables: told, actor: 'test' });
    if (task ?? message) await doJobs();
  }
  return key;
}

describe('the scenarios of the muhtar’s process', () => {
  it.each(scenarios.filter(({ steps }) => !steps.some(({ pass }) => pass)).map((scenario) => [scenario.title, scenario] as const))('go through checked answers: %s', async (_title, scenario) => {
    const key = await play(scenario);
    const { closedAt, result } = await given.cases.caseOf(muhtar, key);
    expect([closedAt === null, result]).toEqual([false, 'COMPLETED']);
    const rows = await given.database.query<{ name: string; value: string }>('SELECT name, value FROM variable WHERE scope_key = $1', [key]);
    expect(Object.fromEntries(rows.map(({ name, value }) => [name, JSON.parse(value) as unknown]))).toMatchObject(scenario.expect.variables);
  });

  it.each(scenarios.filter(({ steps }) => steps.some(({ pass }) => pass)).map((scenario) => [scenario.title, scenario] as const))('go through checked answers, before time is over too: %s', async (_title, scenario) => {
    const key = await play(scenario);
    const asked = scenario.steps.flatMap(({ task }) => task ?? []);
    const rows = await given.database.query<{ element: string }>(`SELECT element_id AS element FROM case_task WHERE case_key = $1 AND state = 'COMPLETED'`, [key]);
    expect(rows.map(({ element }) => element).sort()).toEqual([...asked].sort());
  });
});
