import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Destruction, DestructionKeeper, MONTHS_BETWEEN } from '../../../src/identity/destruction/index.js';
import { createLogger } from '../../../src/platform/start/index.js';
import { Audit } from '../../../src/platform/audit/index.js';
import { eventually } from '../../given/eventually.js';
import { givenPerson, givenUnits, openHouse, signedIn, type Ask, type House } from '../../permissions/house.js';

const UNIT = '20000001';
const LONG_AGO = new Date('2014-01-01');
const TCKN = '10000000146';

let house: House;
let destruction: Destruction;

beforeEach(async () => {
  house = await openHouse();
  destruction = newDestruction();
  await givenUnits(house, [{ detsisNo: UNIT, name: 'EDİRNE VALİLİĞİ', path: `/${UNIT}/`, il: 22 }]);
});
afterEach(() => house.stop());

/** As another process, or the same one started again, would have it. */
const newDestruction = (): Destruction => new Destruction(house.platform.database, house.platform.clock, house.app.get(Audit, { strict: false }));
const rows = <T = Record<string, unknown>>(sql: string, params: unknown[] = []): Promise<T[]> => house.platform.database.query<T & object>(sql, params) as Promise<T[]>;
const rule = (subject: string, months: number): Promise<unknown> =>
  rows(`INSERT INTO retention_rule (subject, file_plan_code, keep_months, changed_at) VALUES ($1, '622.01', $2, now())`, [subject, months]);

/** Somebody the system has known since 2014. */
async function citizen(tckn: string | null = null): Promise<string> {
  const { database } = house.platform;
  const contact = { phone: '05321234567', email: 'ayse@ornek.example' };
  const id = await database.transaction((tx) => house.people.add(tx, 'system', { givenName: 'Ayşe', familyName: 'Çiftçi', tckn, ...contact }));
  await rows('UPDATE person SET created_at = $2 WHERE id = $1', [id, LONG_AGO]);
  return id;
}

let nextKey = 1;
async function caseOf(applicantId: string, closedAt: string | null, application = 'muhtar'): Promise<string> {
  const key = String((nextKey += 1));
  await rows(
    `INSERT INTO case_file (key, number, application, process_id, subject, applicant_id, opened_at, closed_at, result) VALUES ($1, $2, $3, 'x', 'Yol', $4, '2014-02-01', $5::timestamptz, CASE WHEN $5::timestamptz IS NULL THEN NULL ELSE 'COMPLETED' END)`,
    [key, `2014-MUH-${key}`, application, applicantId, closedAt],
  );
  return key;
}

async function left(id: string): Promise<Record<string, unknown> | undefined> {
  return (await rows('SELECT * FROM person WHERE id = $1', [id]))[0];
}
const isThere = async (id: string): Promise<boolean> => (await left(id))?.['destroyed_at'] === null;
const records = (): Promise<Record<string, unknown>[]> => rows('SELECT run_id::text AS run, subject, deleted, emptied FROM destruction_record ORDER BY run_id, subject');

describe('the destruction of people\'s records', () => {
  it('takes nobody while the file plan says nothing of what they had to do with us', async () => {
    const id = await citizen();
    await destruction.run();

    expect(await isThere(id)).toBe(true);
  });

  it('takes somebody who only signed in, without a trace, when their time has passed', async () => {
    await rule('person', 24);
    const [old, young] = [await citizen(TCKN), await citizen()];
    await rows('UPDATE person SET created_at = $2 WHERE id = $1', [young, new Date('2025-06-01')]);
    await destruction.run();

    expect([await left(old), await isThere(young)]).toEqual([undefined, true]);
    expect(await records()).toEqual([{ run: '1', subject: 'person', deleted: 1, emptied: 0 }]);
  });

  it('keeps whoever has a case that runs, or one whose time has not passed, or one without a rule', async () => {
    await rule('person', 24);
    await rule('case:muhtar', 60);
    const people = [await citizen(), await citizen(), await citizen()] as const;
    await caseOf(people[0], null);
    await caseOf(people[1], '2022-01-01');
    await caseOf(people[2], '2015-01-01', 'baska');
    await destruction.run();

    expect(await Promise.all(people.map(isThere))).toEqual([true, true, true]);
  });

  it('keeps whoever works somewhere or is muhtar, and takes them when their time has passed after that', async () => {
    for (const subject of ['person', 'membership', 'muhtar']) await rule(subject, 12);
    const [officer, former, muhtar, formerMuhtar] = [await citizen(), await citizen(), await citizen(), await citizen()];
    const member = `INSERT INTO membership (person_id, detsis_no, role, valid_from, valid_to) VALUES ($1, '${UNIT}', 'BIRIM_GOREVLISI', '2014-01-01', $2)`;
    await rows(member, [officer, null]);
    await rows(member, [former, new Date('2020-01-01')]);
    const office = `INSERT INTO muhtar (person_id, il_code, ilce, mahalle, active_from, active_to) VALUES ($1, 22, 'HAVSA', 'YENİ', '2014-01-01', $2)`;
    await rows(office, [muhtar, null]);
    await rows(office, [formerMuhtar, '2020-01-01']);
    await destruction.run();

    expect(await Promise.all([officer, former, muhtar, formerMuhtar].map(isThere))).toEqual([true, false, true, false]);
  });

  it('keeps whoever still has a document, an open task, a session or a message under way', async () => {
    await rule('person', 12);
    const [owner, worker, visitor, reader] = [await citizen(), await citizen(), await citizen(), await citizen()];
    await rows(`INSERT INTO document (id, owner_id, name, type, bytes, sha256, storage_key, state, created_at) VALUES ($1, $2, 'a.pdf', 'application/pdf', 1, sha256('a'), 'k', 'temiz', now())`, [randomUUID(), owner]);
    const key = await caseOf(await citizen(), null);
    await rows(`INSERT INTO case_task (key, case_key, element_id, title, groups, assignee, priority, state, opened_at) VALUES (1, $1, 'x', 'x', '{}', $2, 50, 'OPEN', now())`, [key, worker]);
    await rows(`INSERT INTO session (digest, person_id, signed_in_by, acts_as, browser, started_at, seen_at, expires_at) VALUES ('d', $1, 'code', 'citizen', 'x', now(), now(), '2030-01-01')`, [visitor]);
    await rows(`INSERT INTO notification (id, dedup_key, channel, person_id, template_key, template_version, language, is_urgent, state, next_at, expires_at, created_at)
      SELECT $1, 'd', 'sms', $2, key, 1, 'tr', false, 'waiting', now(), now(), now() FROM message_kind LIMIT 1`, [randomUUID(), reader]);
    await destruction.run();

    expect(await Promise.all([owner, worker, visitor, reader].map(isThere))).toEqual([true, true, true, true]);
  });

  it('leaves an empty row of whom history names, and nothing that says who it was', async () => {
    for (const subject of ['person', 'case:muhtar']) await rule(subject, 12);
    const id = await citizen(TCKN);
    await caseOf(id, '2015-01-01');
    await rows(`INSERT INTO citizen (person_id, phone_sealed, phone_hash, confirmed_at) VALUES ($1, 's', 'h', '2014-02-01')`, [id]);
    await rows(`INSERT INTO notification (id, dedup_key, channel, person_id, template_key, template_version, language, is_urgent, state, next_at, expires_at, created_at, address_sealed, text_sealed)
      SELECT $1, 'd', 'sms', $2, key, 1, 'tr', false, 'delivered', now(), now(), now(), 'adres', 'metin' FROM message_kind LIMIT 1`, [randomUUID(), id]);
    await destruction.run();

    const shell = await left(id);
    expect(shell).toMatchObject({ given_name: '—', family_name: '', is_active: false, destroyed_at: house.platform.clock.now() });
    for (const name of ['tckn', 'phone', 'email']) expect([shell?.[`${name}_sealed`], shell?.[`${name}_hash`]]).toEqual([null, null]);
    expect(await rows('SELECT 1 FROM citizen WHERE person_id = $1', [id])).toEqual([]);
    expect(await rows('SELECT address_sealed, text_sealed FROM notification')).toEqual([{ address_sealed: null, text_sealed: null }]);
    expect(await rows('SELECT applicant_id FROM case_file')).toEqual([{ applicant_id: id }]);
    expect(await records()).toEqual([{ run: '1', subject: 'case:muhtar', deleted: 0, emptied: 1 }]);
    expect(await house.people.byTckn(TCKN)).toBeNull();
  });

  it('lets nobody fill an empty row again, and takes the same person in anew', async () => {
    for (const subject of ['person', 'case:muhtar']) await rule(subject, 12);
    const id = await citizen(TCKN);
    await caseOf(id, '2015-01-01');
    await destruction.run();
    const change = house.platform.database.transaction((tx) => house.people.change(tx, 'system', { id, version: 2, givenName: 'Ayşe' }));

    await expect(change).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(house.platform.database.transaction((tx) => house.people.setActive(tx, 'system', { id, isActive: true }))).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await citizen(TCKN)).not.toBe(id);
  });

  it('knows of every table that names people whether its rows go with them', async () => {
    const named = await rows<{ name: string }>(
      `SELECT c.conrelid::regclass::text || '.' || a.attname AS name FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
       WHERE c.contype = 'f' AND c.confrelid = 'person'::regclass AND c.confdeltype <> 'c'`,
    );
    const [{ source = '' } = {}] = await rows<{ source: string }>(`SELECT prosrc AS source FROM pg_proc WHERE proname = 'destroy_person'`);
    const undecided = named.map(({ name }) => name).filter((name) => !STAYS.includes(name) && !new RegExp(`(FROM|UPDATE) ${name.split('.')[0] ?? ''} `).test(source));
    expect(undecided).toEqual([]);
  });
});

/** History keeps the id of whoever did or asked something, and nothing else of them. */
const STAYS = [
  'case_file.applicant_id', 'case_task.on_behalf_of', 'case_comment.author_id', 'case_comment.on_behalf_of', 'case_information.asked_by', 'case_information.person_id',
  'case_information.answered_by', 'case_information.on_behalf_of', 'portal_sending.person_id', 'saved_view.owner_id', 'membership.person_id', 'membership.created_by', 'substitution.absent_id',
  'substitution.deputy_id', 'substitution.created_by', 'authority_share.created_by', 'document.owner_id', 'document_event.person_id', 'site_content.changed_by', 'sector.changed_by',
  'service_heading.changed_by', 'message_template.changed_by', 'template_history.changed_by', 'unit_change.made_by', 'retention_rule.changed_by',
];

describe('a round of destruction', () => {
  it('that was cut short goes on where it was, and counts nobody twice', async () => {
    await rule('person', 12);
    for (let made = 0; made < 7; made += 1) await citizen();
    expect(await destruction.step(3)).toBe(true);
    const inTheMiddle = await records();
    await newDestruction().run();

    expect(inTheMiddle).toEqual([{ run: '1', subject: 'person', deleted: 3, emptied: 0 }]);
    expect(await records()).toEqual([{ run: '1', subject: 'person', deleted: 7, emptied: 0 }]);
    expect(await rows('SELECT count(*)::int AS runs, count(ended_at)::int AS ended FROM destruction_run')).toEqual([{ runs: 1, ended: 1 }]);
  });

  it('that fails within a step has done nothing of that step', async () => {
    await rule('person', 12);
    const people = [await citizen(), await citizen(), await citizen()].sort();
    await rows(`CREATE FUNCTION stop_here() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'stopped'; END $$`);
    await rows(`CREATE TRIGGER stop_here BEFORE DELETE ON person FOR EACH ROW WHEN (OLD.id = '${people[2] ?? ''}') EXECUTE FUNCTION stop_here()`);
    await expect(destruction.run()).rejects.toThrow('stopped');
    expect([await Promise.all(people.map(isThere)), await records()]).toEqual([[true, true, true], []]);

    await rows('DROP TRIGGER stop_here ON person');
    await newDestruction().run();
    expect(await records()).toEqual([{ run: expect.any(String), subject: 'person', deleted: 3, emptied: 0 }]);
  });

  it('is one, however many processes look for it', async () => {
    await rule('person', 12);
    for (let made = 0; made < 6; made += 1) await citizen();
    const all = Array.from({ length: 4 }, newDestruction);
    for (let more = true; more;) more = (await Promise.all(all.map((one) => one.step(2)))).some(Boolean);

    expect(await records()).toEqual([{ run: '1', subject: 'person', deleted: 6, emptied: 0 }]);
  });

  it('comes again within the six months the regulation gives, and not before its time', async () => {
    await rule('person', 12);
    await destruction.run();
    const id = await citizen();
    await destruction.run();
    expect(await isThere(id)).toBe(true);

    expect(MONTHS_BETWEEN).toBeLessThanOrEqual(6);
    await house.platform.clock.advance(MONTHS_BETWEEN * 31 * 86_400_000);
    await destruction.run();
    expect(await left(id)).toBeUndefined();
  });

  it('is forgotten after three years, and not before', async () => {
    await rule('person', 12);
    await citizen();
    await destruction.run();
    const later = (years: number): Promise<void> => house.platform.clock.pin(new Date(Date.UTC(2026 + years, 10, 19)));
    await later(3);
    await destruction.run();
    expect(await records()).toHaveLength(1);
    await later(4);
    await destruction.run();

    expect(await records()).toEqual([]);
  });

  it('is begun by the process that works, when the time has come', async () => {
    await rule('person', 12);
    const keeper = new DestructionKeeper(destruction, house.platform.clock, createLogger('silent'));
    keeper.onApplicationBootstrap();
    const id = await citizen();
    await house.platform.clock.advance(MONTHS_BETWEEN * 31 * 86_400_000);

    await eventually(async () => expect(await left(id)).toBeUndefined());
    await keeper.onApplicationShutdown();
  });
});

describe('the desk of destruction', () => {
  const admin = async (role: 'SISTEM_YONETICISI' | 'DENETCI' = 'SISTEM_YONETICISI'): Promise<Ask> => signedIn(house, await givenPerson(house, [{ detsisNo: UNIT, role }]));

  it('tells how many a round would destroy, by the rule that kept them last, and destroys nobody', async () => {
    for (const subject of ['person', 'case:muhtar']) await rule(subject, 12);
    const people = [await citizen(), await citizen(), await citizen()] as const;
    await caseOf(people[0], '2015-01-01');
    await caseOf(people[1], null);
    const { body } = await (await admin('DENETCI'))('GET', '/api/kurum/imha');

    expect(body).toMatchObject({ due: [{ subject: 'case:muhtar', people: 1 }, { subject: 'person', people: 1 }], rounds: [] });
    expect(await Promise.all(people.map(isThere))).toEqual([true, true, true]);
  });

  it('sets a term, tells who comes too late with another, and takes it back', async () => {
    const ask = await admin();
    const set = (keepMonths: number, version: number): ReturnType<Ask> => ask('PUT', '/api/kurum/imha/kurallar/case:muhtar', { filePlanCode: '622.01', keepMonths, version });
    expect(await set(60, 0)).toMatchObject({ status: 200, body: { subject: 'case:muhtar', keepMonths: 60, version: 1 } });
    expect((await set(12, 0)).status).toBe(409);
    expect(await set(24, 1)).toMatchObject({ status: 200, body: { keepMonths: 24, version: 2 } });
    expect(await rows(`SELECT details FROM audit_entry WHERE act = 'destruction.change' ORDER BY seq`)).toMatchObject([{ details: { keepMonths: 60 } }, { details: { keepMonths: 24 } }]);

    expect((await ask('DELETE', '/api/kurum/imha/kurallar/case:muhtar?version=1')).status).toBe(409);
    expect((await ask('DELETE', '/api/kurum/imha/kurallar/case:muhtar?version=2')).status).toBe(204);
    expect((await ask('GET', '/api/kurum/imha')).body).toMatchObject({ rules: [] });
  });

  it('shows what was destroyed, how many, when and by which rule', async () => {
    await rule('person', 12);
    await citizen();
    await destruction.run();
    const at = house.platform.clock.now().toISOString();

    expect((await (await admin())('GET', '/api/kurum/imha')).body).toMatchObject({
      rounds: [{ beganAt: at, endedAt: at, records: [{ subject: 'person', filePlanCode: '622.01', keepMonths: 12, deleted: 1, emptied: 0, keptUntil: '2029-11-20T09:00:00.000Z' }] }],
    });
    expect(await rows(`SELECT actor, details FROM audit_entry WHERE act = 'destruction.run'`)).toEqual([{ actor: 'system', details: { people: 1 } }]);
  });
});
