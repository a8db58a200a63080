import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openCases, type Cases, type OpenedCase } from '../../src/cases/index.js';
import { Documents, readDocumentSettings } from '../../src/documents/index.js';
import { openStorage } from '../../src/documents/storage/index.js';
import { Notifications } from '../../src/notifications/index.js';
import { CaseLog } from '../../src/notifications/case-log.js';
import { Preferences } from '../../src/notifications/preferences.js';
import { QuietHours } from '../../src/notifications/quiet-hours.js';
import { Recipients } from '../../src/notifications/recipients.js';
import { Memberships, UnitChanges, Units, type Role } from '../../src/org/index.js';
import { DeadlineClocks } from '../../src/org/calendar/index.js';
import type { Actor } from '../../src/permissions/index.js';
import { Clock, Database } from '../../src/platform/index.js';
import { Audit } from '../../src/platform/audit/index.js';
import { Runtime } from '../../src/runtime-postgres/index.js';
import { freshDatabase } from '../given/database.js';
import { diagram } from '../given/diagram.js';
import { openPersonalData } from '../platform/personal-data/given.js';

type Row = Record<string, unknown>;

export const [CENTRE, EDIRNE, HAVSA, ISTANBUL] = ['40000001', '20000001', '20000002', '30000001'] as const;
export const UNITS = [CENTRE, EDIRNE, HAVSA, ISTANBUL] as const;

/** Start, somebody of the centre, one branch for each target at once, the centre again. */
export const ROUTED = `
  start s | property durum := Bekleyen | property hareket := Alındı | property hareketAciklama := =text | property alanKurum := =centre
  user route | form route | assign candidateGroups='=["KOORDINATOR@" + centre.detsisNo]' | property sure := P3D | out targets := =targets
  sub branch | each =targets as target {
    start sent | property durum := Yönlendirilen | property hareket := Yönlendirildi | property hareketAciklama := =target.text | property gonderenKurum := =centre | property alanKurum := =target
    user work | assign candidateGroups='=["BIRIM_GOREVLISI@" + target.detsisNo, "BIRIM_AMIRI@" + target.detsisNo]'
    boundary back on work message back | key =number + target.detsisNo | property geriAlan := ="KOORDINATOR@" + centre.detsisNo | property geriAlinan := =target
    end done | property hareket := Döndü | property basvuranGormez := true
    end recalled
    sent -> work -> done
    back -> recalled
  }
  user close | form close | assign candidateGroups='=["KOORDINATOR@" + centre.detsisNo]'
  xor again
  user ask | assign assignee="=applicant"
  end e | property durum := Sonuçlanan | property hareket := Bitti
  s -> route -> branch -> close -> again
  again -[=again = true]-> route
  again -[default]-> ask
  ask -> e`;

const TEXT = { type: 'textfield', key: 'text', id: 'text' };
const FORMS = [
  { id: 'route', type: 'default', components: [
    { type: 'dynamiclist', path: 'targets', id: 'rows', components: ['detsisNo', 'ad'].map((key) => ({ type: 'textfield', key, id: key })).concat(TEXT) },
  ] },
  { id: 'close', type: 'default', components: [{ type: 'checkbox', key: 'again', id: 'again' }, { type: 'dynamiclist', path: 'targets', id: 'more', components: ['detsisNo', 'ad'].map((key) => ({ type: 'textfield', key, id: key })).concat(TEXT) }] },
];

/** The room over a database of its own, on a clock that is moved by hand. */
export class GivenCases {
  private constructor(
    readonly database: Database,
    readonly clock: Clock,
    readonly runtime: Runtime,
    readonly cases: Cases,
    readonly memberships: Memberships,
    readonly stop: () => Promise<void>,
  ) {}

  static async start(): Promise<GivenCases> {
    const fresh = await freshDatabase();
    const database = await Database.open({ url: fresh.url });
    const clock = await Clock.movable(database);
    const personalData = await openPersonalData(database);
    const [runtime, memberships] = [await Runtime.open(database, clock), new Memberships(database, clock)];
    const audit = new Audit({ database, clock, personalData });
    const folder = await mkdtemp(path.join(tmpdir(), 'cases-'));
    const documents = new Documents({ database, clock, audit, storage: await openStorage(readDocumentSettings({ DOCUMENTS_FOLDER: folder })) });
    const notifications = new Notifications(
      clock, personalData, new Preferences(database), new QuietHours(database, clock, audit), new Recipients(personalData), new CaseLog(database, personalData),
    );
    const cases = openCases({ database, clock, runtime, memberships, audit, documents, notifications, units: new Units(database, clock), clocks: new DeadlineClocks(database, clock) });
    const given = new GivenCases(database, clock, runtime, cases, memberships, async () => {
      clock.close();
      personalData.close();
      await database.close();
      await fresh.drop();
      await rm(folder, { recursive: true, force: true });
    });
    await given.prepare();
    return given;
  }

  async person(name: string): Promise<string> {
    const id = randomUUID();
    await this.database.query('INSERT INTO person (id, given_name, family_name) VALUES ($1, $2, $3)', [id, name, 'Yılmaz']);
    return id;
  }

  /** Somebody in these offices, as they would be now. */
  async officer(role: Role, detsisNo: string, name = 'Ayşe'): Promise<Actor> {
    const personId = await this.person(name);
    await this.database.transaction((tx) => this.memberships.add(tx, { personId, role, detsisNo, districts: [], validFrom: new Date('2024-01-01'), validTo: null, by: null }));
    return this.actor(personId);
  }

  async muhtar(name = 'Muhtar'): Promise<Actor> {
    return { ...(await this.actor(await this.person(name))), applicant: 'muhtar' };
  }

  async actor(personId: string): Promise<Actor> {
    return { personId, name: 'Ayşe Yılmaz', capacities: await this.memberships.capacitiesOf(personId), applicant: null, sessionId: 'session' };
  }

  open(applicant: Actor, text = 'Yol çukur'): Promise<OpenedCase> {
    return this.cases.open(applicant, {
      application: 'muhtar', prefix: 'MUH', processId: 'routed', subject: text, applicantId: applicant.personId, il: 22, ilce: 'HAVSA', detsisNo: CENTRE, term: { kind: 'calendar', days: 30 },
      variables: (number) => ({ number, text, centre: { detsisNo: CENTRE, ad: 'Merkez' }, applicant: applicant.personId }),
    });
  }

  /** The coordinator takes one branch back. */
  async recall(caseKey: string, detsisNo: string): Promise<void> {
    const [row] = await this.database.query<{ number: string }>('SELECT number FROM case_file WHERE key = $1', [caseKey]);
    await this.runtime.messages.correlate({ name: 'back', correlationKey: `${row?.number}${detsisNo}`, variables: {}, actor: 'test' });
  }

  async openTasks(caseKey: string, elementId: string): Promise<string[]> {
    const rows = await this.database.query<{ key: string }>(`SELECT key FROM case_task WHERE case_key = $1 AND element_id = $2 AND state = 'OPEN' ORDER BY key`, [caseKey, elementId]);
    return rows.map(({ key }) => key);
  }

  async openTask(caseKey: string, elementId: string): Promise<string> {
    return (await this.openTasks(caseKey, elementId))[0] ?? '';
  }

  rows(sql: string, ...params: unknown[]): Promise<Row[]> {
    return this.database.query(sql, params);
  }

  /** Open tasks that one of the two sides has and the other has not, or has otherwise. */
  differences(): Promise<Row[]> {
    return this.database.query(`
      WITH theirs AS (
        SELECT t.key, i.root_key AS case_key, t.element_id, t.name AS title, t.assignee, t.candidate_groups AS groups FROM user_task t JOIN process_instance i ON i.key = t.instance_key
        JOIN case_file c ON c.key = i.root_key WHERE t.state = 'CREATED'), ours AS (
        SELECT key, case_key, element_id, title, assignee, groups FROM case_task WHERE state = 'OPEN')
      (SELECT 'missing' AS how, * FROM (SELECT * FROM theirs EXCEPT SELECT * FROM ours) a) UNION ALL (SELECT 'stale', * FROM (SELECT * FROM ours EXCEPT SELECT * FROM theirs) b)`);
  }

  /** Tasks that wait for nobody's answer, or do not although somebody is asked; and branches to take back that are not open, or are missing. */
  outOfStep(): Promise<Row[]> {
    return this.database.query(`
      SELECT t.key, 'waiting' AS what FROM case_task t WHERE (t.waiting_since IS NOT NULL) <> EXISTS (SELECT 1 FROM case_information i WHERE i.task_key = t.key AND i.state = 'OPEN')
      UNION ALL SELECT t.key, 'asked for nothing' FROM case_task t JOIN case_information i ON i.task_key = t.key WHERE t.state <> 'OPEN' AND i.state = 'OPEN'
      UNION ALL SELECT coalesce(r.key, s.key), 'recall' FROM case_recall r FULL JOIN (SELECT key FROM message_subscription WHERE state = 'CREATED' AND instance_key IS NOT NULL) s ON s.key = r.key
        WHERE r.key IS NULL OR s.key IS NULL
      UNION ALL SELECT c.key, 'term' FROM case_file c JOIN deadline_clock d ON d.id = c.clock_id WHERE d.stopped_at IS NULL AND (d.due_at IS NULL) <> EXISTS (
        SELECT 1 FROM case_information i WHERE i.case_key = c.key AND i.state = 'OPEN' AND i.person_id IS NOT NULL)`);
  }

  private async prepare(): Promise<void> {
    await this.clock.pin(new Date('2026-11-20T09:00:00Z'));
    const units = new UnitChanges(this.database, this.clock);
    const open = (detsisNo: string, name: string, parentNo: string | null, ilCode: number | null): Promise<unknown> =>
      units.open({ detsisNo, name, parentNo, ilCode, kind: name.endsWith('VALİLİĞİ') ? 'valilik' : 'diger', on: '2020-01-01' });
    await open(CENTRE, 'MERKEZ', null, null);
    await open(EDIRNE, 'EDİRNE VALİLİĞİ', null, 22);
    await open(HAVSA, 'HAVSA KAYMAKAMLIĞI', EDIRNE, 22);
    await open(ISTANBUL, 'İSTANBUL VALİLİĞİ', null, 34);
    await this.runtime.deployments.deploy([...FORMS.map((form) => ({ name: `${form.id}.form`, content: JSON.stringify(form) })), { name: 'routed.bpmn', content: diagram(ROUTED, 'routed') }]);
  }
}
