import { fillCases, fillPeople } from './desk-rows.mjs';
import { load, quantile, round } from './load.mjs';
import { Server } from './server.mjs';

const SIZES = [1_000, 100_000];
const FULL_SIZE = 1_000_000;
const CLIENTS = [1, 20];
const SECONDS = 1.5;
/** Officers that are signed in; nobody asks more often than the system lets a person. */
const SIGNED_IN = 400;
const RUNNING = 1_500;

/** The staff's desk over cases, over HTTP with sessions: its lists, filters and counts, and taking and completing tasks behind which a process runs; `--full` adds a million open tasks. */
export async function* measure(place, { isFull = false } = {}) {
  for (const open of isFull ? [...SIZES, FULL_SIZE] : SIZES) {
    const { url, runtime, database, pool } = await place.runtime();
    const people = await fillPeople(pool);
    const running = await openRunning({ runtime, database, pool, people });
    await fillCases(pool, { open, ...people });
    const officers = await signIn(database, people.officers);
    const server = await Server.start(place, { DATABASE_URL: url, TRUSTED_PROXIES: '127.0.0.1' });
    for (const clients of CLIENTS) {
      for (const [look, act] of Object.entries(looksAt(server, officers, running))) {
        if (look === 'one page') await load({ clients, seconds: 0.3, act });
        const { times, perSecond } = await load({ clients, seconds: SECONDS, act });
        yield { setting: { open, look, clients }, value: round(quantile(times, 0.99)), unit: 'ms p99', p50: round(quantile(times)), perSecond: round(perSecond) };
      }
    }
    await server.stop();
  }
}

/** Cases a process runs behind, each with one task of an officer's unit that is theirs to take and to complete. */
async function openRunning({ runtime, database, pool, people }) {
  const [{ openCases }, { DeadlineClocks }, { Memberships, Units }, { Clock }, { Audit }] = await Promise.all([
    import('../dist/cases/index.js'), import('../dist/org/calendar/index.js'), import('../dist/org/index.js'), import('../dist/platform/index.js'), import('../dist/platform/audit/index.js'),
  ]);
  const clock = Clock.real();
  const personalData = { hash: () => Buffer.alloc(32), hashes: () => [] };
  const memberships = new Memberships(database, clock);
  const cases = openCases({ database, clock, runtime, memberships, audit: new Audit({ database, clock, personalData }), clocks: new DeadlineClocks(database, clock), units: new Units(database, clock), documents: null });
  await runtime.deployments.deploy([{ name: 'bench-desk.bpmn', content: DIAGRAM }]);
  const applicant = { personId: people.applicants[0], name: 'Ad', capacities: [], applicant: 'muhtar', sessionId: 'bench' };
  for (let nth = 0; nth < RUNNING; nth += 1) {
    const { detsisNo } = people.officers[nth % SIGNED_IN];
    await cases.open(applicant, { application: 'muhtar', prefix: 'KOS', processId: 'bench-desk', subject: `Koşan ${nth}`, applicantId: applicant.personId, il: 22, detsisNo, variables: () => ({ unit: detsisNo }) });
  }
  const { rows } = await pool.query(`SELECT key, detsis_no AS "detsisNo" FROM case_task WHERE state = 'OPEN' ORDER BY key`);
  return rows;
}

const DIAGRAM = `<?xml version="1.0" encoding="UTF-8"?>
<definitions id="d" xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" targetNamespace="bench"><process id="bench-desk" isExecutable="true">
<startEvent id="s"/><userTask id="t" name="İşlemi Tamamla"><extensionElements><zeebe:userTask/><zeebe:assignmentDefinition candidateGroups='=["BIRIM_GOREVLISI@" + unit]'/></extensionElements></userTask><endEvent id="e"/>
<sequenceFlow id="a" sourceRef="s" targetRef="t"/><sequenceFlow id="b" sourceRef="t" targetRef="e"/></process></definitions>`;

/** Each officer asks from an address of their own, as people behind a proxy do. */
async function signIn(database, officers) {
  const [{ Sessions }, { csrfTokenOf }, { Clock }] = await Promise.all([import('../dist/identity/sessions/sessions.js'), import('../dist/identity/sessions/tokens.js'), import('../dist/platform/index.js')]);
  const sessions = new Sessions(database, Clock.real());
  return Promise.all(officers.slice(0, SIGNED_IN).map(async ({ id, detsisNo }, nth) => {
    const token = await database.transaction((tx) => sessions.open(tx, { personId: id, signedInBy: 'e-devlet', actsAs: 'staff', browser: 'bench', before: null }));
    return { detsisNo, headers: { cookie: `oturum=${token}`, 'x-csrf-token': csrfTokenOf(token), 'x-forwarded-for': `10.${nth % 250}.${Math.floor(nth / 250)}.9` } };
  }));
}

/** Name → one request, by another officer each time. */
function looksAt(server, officers, running) {
  let turn = 0;
  const next = () => officers[(turn += 7) % officers.length];
  const list = (query) => () => asked(server.get(`/api/gorevler?${query}`, next().headers));
  const done = (what, body) => () => {
    const task = what === 'tamamla' ? running.pop() : running[(turn += 1) % running.length];
    if (!task) throw new Error('every running case has been completed');
    const { headers } = officers.find(({ detsisNo }) => detsisNo === task.detsisNo);
    return asked(server.post(`/api/gorevler/${task.key}/${what}`, body, headers));
  };
  return {
    'one page': list('list=team'),
    mine: list('list=mine'),
    'due, overdue': list('list=team&due=overdue&sort=due'),
    'high priority': list('list=both&priority=high&sort=priority'),
    words: list('list=team&words=kopru'),
    count: () => asked(server.get('/api/gorevler/sayilar', next().headers)),
    claim: done('uzerime-al', {}),
    complete: done('tamamla', { answers: {} }),
  };
}

async function asked(answer) {
  const { status, text } = await answer;
  if (status !== 200) throw new Error(`${status} ${text}`);
  return JSON.parse(text);
}
