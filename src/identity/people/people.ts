import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, Database, Refusal, turkishText, type Tx } from '../../platform/index.js';
import { canonicalPhone, PersonalData } from '../../platform/personal-data/index.js';
import { Sessions } from '../sessions/sessions.js';
import { hashPassword } from '../sign-in/argon.js';
import { refuseWeak } from '../sign-in/password-rules.js';
import { Trail, type By } from '../trail.js';
import { PERSON, personOf, type Contact, type Muhtar, type MuhtarOffice, type MuhtarRow, type NewPerson, type Person, type PersonChange, type PersonRow } from './person.js';
import { columnsOf } from './sealed-person.js';

interface Changing extends PersonChange {
  readonly id: string;
  readonly version: number;
}

interface Account {
  readonly userName: string;
  readonly password: string;
  /** Unless told otherwise the person must choose another one at their first sign-in. */
  readonly mustChange?: boolean;
}

const istanbul = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Istanbul', dateStyle: 'short' });

/** Everybody the system knows. Commands belong to the caller's transaction and ask nobody's leave: the caller has. */
@Injectable()
export class People {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly personalData: PersonalData,
    private readonly sessions: Sessions,
    private readonly trail: Trail,
  ) {}

  /** The new person's id; refuses a T.C. kimlik no somebody has. */
  async add(tx: Tx, by: By, person: NewPerson): Promise<string> {
    const id = randomUUID();
    if (typeof person.tckn === 'string') await this.refuseTaken(tx, person.tckn, id);
    const columns = columnsOf(this.personalData, id, person);
    const places = columns.map((_, place) => `$${place + 2}`);
    await tx.query(`INSERT INTO person (id, ${columns.map(([name]) => name).join(', ')}) VALUES ($1, ${places.join(', ')})`, [id, ...columns.map(([, value]) => value)]);
    this.trail.changedPerson(tx, by, { personId: id, act: 'user.add', fields: Object.keys(person) });
    return id;
  }

  /** Refuses when somebody else changed the record meanwhile. A new phone or number signs the person out: both open doors. */
  async change(tx: Tx, by: By, { id, version, ...change }: Changing): Promise<void> {
    if (typeof change.tckn === 'string') await this.refuseTaken(tx, change.tckn, id);
    const columns = columnsOf(this.personalData, id, change);
    const sets = columns.map(([name], place) => `${name} = $${place + 3}`);
    const done = await tx.query(
      `UPDATE person SET ${[...sets, 'version = version + 1'].join(', ')} WHERE id = $1 AND version = $2 AND destroyed_at IS NULL RETURNING 1`,
      [id, version, ...columns.map(([, value]) => value)],
    );
    if (done.length === 0) throw new Refusal((await tx.query('SELECT 1 FROM person WHERE id = $1', [id])).length > 0 ? 'CONFLICT' : 'NOT_FOUND');
    if (change.tckn !== undefined || change.phone !== undefined) await this.sessions.endAll(tx, id);
    this.trail.changedPerson(tx, by, { personId: id, act: 'user.change', fields: Object.keys(change) });
  }

  /** Who is not active cannot sign in, and is signed out everywhere at once. */
  async setActive(tx: Tx, by: By, { id, isActive }: { readonly id: string; readonly isActive: boolean }): Promise<void> {
    const done = await tx.query('UPDATE person SET is_active = $2, version = version + 1 WHERE id = $1 AND destroyed_at IS NULL RETURNING 1', [id, isActive]);
    if (done.length === 0) throw new Refusal('NOT_FOUND');
    if (!isActive) await this.sessions.endAll(tx, id);
    this.trail.changedPerson(tx, by, { personId: id, act: isActive ? 'user.activate' : 'user.deactivate' });
  }

  /** Makes the account or replaces its name and password; whoever was signed in is not any more. */
  async setPassword(tx: Tx, by: By, { id, userName, password, mustChange = true }: Account & { readonly id: string }): Promise<void> {
    refuseWeak(password, userName);
    const name = userName.trim();
    const [other] = await tx.query('SELECT 1 FROM sign_in_account WHERE user_name_folded = tr_fold($1) AND person_id <> $2', [name, id]);
    if (other) throw new Refusal('USER_NAME_TAKEN');
    await tx.query(
      `INSERT INTO sign_in_account (person_id, user_name, password_hash, must_change, changed_at) VALUES ($1, $2, $3, $4, now())
       ON CONFLICT (person_id) DO UPDATE SET user_name = excluded.user_name, password_hash = excluded.password_hash,
         must_change = excluded.must_change, changed_at = excluded.changed_at`,
      [id, name, await hashPassword(password), mustChange],
    );
    await this.sessions.endAll(tx, id);
    this.trail.changedPerson(tx, by, { personId: id, act: 'user.set-password' });
  }

  /** Makes the person muhtar of a mahalle, from today unless told otherwise, or changes where and how long they are. */
  async registerMuhtar(tx: Tx, by: By, { id, ...office }: MuhtarOffice & { readonly id: string }): Promise<void> {
    const { il, ilce, mahalle, address, activeFrom, activeTo } = office;
    const sealed = address ? this.personalData.seal(address.trim(), `muhtar.address/${id}`) : null;
    await tx.query(
      `INSERT INTO muhtar (person_id, il_code, ilce, mahalle, address_sealed, active_from, active_to) VALUES ($1, $2, $3, $4, $5, coalesce($6::date, $8), $7)
       ON CONFLICT (person_id) DO UPDATE SET il_code = excluded.il_code, ilce = excluded.ilce, mahalle = excluded.mahalle, address_sealed = excluded.address_sealed,
         active_from = coalesce($6::date, muhtar.active_from), active_to = excluded.active_to, version = muhtar.version + 1`,
      [id, il, ilce, mahalle, sealed, activeFrom ?? null, activeTo ?? null, istanbul.format(this.clock.now())],
    );
    this.trail.changedPerson(tx, by, { personId: id, act: 'muhtar.register', fields: Object.keys(office) });
  }

  async byId(id: string): Promise<Person | null> {
    return (await this.read('WHERE p.id = $1', [id]))[0] ?? null;
  }

  async byTckn(tckn: string): Promise<Person | null> {
    return (await this.read('WHERE p.tckn_hash = ANY ($1::bytea[])', [this.personalData.hashes('tckn', tckn)]))[0] ?? null;
  }

  /** All whose registered phone it is: a family may share one. */
  async byPhone(phone: string): Promise<Person[]> {
    const form = canonicalPhone(phone);
    return form ? this.read('WHERE p.phone_hash = ANY ($1::bytea[])', [this.personalData.hashes('phone', form)]) : [];
  }

  async byUserName(userName: string): Promise<Person | null> {
    return (await this.read('WHERE a.user_name_folded = tr_fold($1)', [userName]))[0] ?? null;
  }

  /** By words in any order, as the beginnings or middles of names; at most a hundred. */
  search(words: string, { most = 20 }: { readonly most?: number } = {}): Promise<Person[]> {
    const patterns = turkishText.fold(words).split(/\s+/u).filter(Boolean).map((word) => `%${word.replace(/[\\%_]/gu, '\\$&')}%`);
    const order = 'ORDER BY p.family_name COLLATE "tr-x-icu", p.given_name COLLATE "tr-x-icu", p.id LIMIT $2';
    return patterns.length === 0 ? Promise.resolve([]) : this.read(`WHERE p.name_folded LIKE ALL ($1::text[]) ${order}`, [patterns, Math.min(most, 100)]);
  }

  /** What identifies and reaches somebody. Who looks at it is written down before it is shown; the system reads it to send. */
  async contactOf(by: By, id: string): Promise<Contact | null> {
    const [row] = await this.database.query<Record<'tckn' | 'phone' | 'email' | 'citizen_phone', Buffer | null>>(
      `SELECT p.tckn_sealed AS tckn, p.phone_sealed AS phone, p.email_sealed AS email, c.phone_sealed AS citizen_phone
       FROM person p LEFT JOIN citizen c ON c.person_id = p.id WHERE p.id = $1`,
      [id],
    );
    if (!row) return null;
    if (by !== 'system') await this.trail.sawContact(by, id);
    const opened = (sealed: Buffer | null, column: string): string | null => sealed && this.personalData.open(sealed, `${column}/${id}`);
    const phone = opened(row.phone, 'person.phone') ?? opened(row.citizen_phone, 'citizen.phone');
    return { tckn: opened(row.tckn, 'person.tckn'), phone, email: opened(row.email, 'person.email') };
  }

  /** Of what somebody is or was muhtar, with their address; null for who never was. Who looks at it is written down like a contact. */
  async muhtarOf(by: By, id: string): Promise<Muhtar | null> {
    const [row] = await this.database.query<MuhtarRow>(
      'SELECT il_code, ilce, mahalle, address_sealed, active_from::text, active_to::text, version FROM muhtar WHERE person_id = $1',
      [id],
    );
    if (!row) return null;
    if (by !== 'system') await this.trail.sawContact(by, id);
    const address = row.address_sealed && this.personalData.open(row.address_sealed, `muhtar.address/${id}`);
    return { il: row.il_code, ilce: row.ilce, mahalle: row.mahalle, address, activeFrom: row.active_from, activeTo: row.active_to, version: row.version };
  }

  private async read(condition: string, params: readonly unknown[]): Promise<Person[]> {
    return (await this.database.query<PersonRow>(`${PERSON} ${condition}`, params)).map(personOf);
  }

  /** While the hash key changes, one number has two hashes and the database cannot tell. */
  private async refuseTaken(tx: Tx, tckn: string, id: string): Promise<void> {
    const hashes = this.personalData.hashes('tckn', tckn.trim());
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`person ${hashes[0]?.toString('hex')}`]);
    const [other] = await tx.query('SELECT 1 FROM person WHERE tckn_hash = ANY ($1::bytea[]) AND id <> $2', [hashes, id]);
    if (other) throw new Refusal('PERSON_EXISTS');
  }
}
