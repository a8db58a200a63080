import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { Limits, People, type MuhtarOffice, type PersonChange } from '../../identity/people/index.js';
import { Places } from '../../org/index.js';
import { demand, type Act, type Actor } from '../../permissions/index.js';
import { Clock, Database, Refusal, type Tx } from '../../platform/index.js';
import { PersonalData } from '../../platform/personal-data/index.js';
import { lookUpLimit } from '../look-up-limit.js';
import { pageOf } from '../pages.js';
import { faulty } from '../shapes.js';
import { CHANGES, Quicker } from '../quicker.js';
import { KurumTrail } from '../trail.js';
import { readMuhtars } from './muhtar-rows.js';
import type { ADD, APPOINT, CHANGE, LIST, Muhtar, MUHTAR_CONTACT } from './shapes.js';

const istanbul = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Istanbul', dateStyle: 'short' });

/** Who is muhtar where, and the phone they sign in with. */
@Injectable()
export class Muhtars {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly people: People,
    private readonly places: Places,
    private readonly personalData: PersonalData,
    private readonly trail: KurumTrail,
    private readonly limits: Limits,
    private readonly quicker: Quicker,
  ) {}

  /** Written down before it is shown. */
  async list(actor: Actor, { after, limit, ...filters }: z.output<typeof LIST>): Promise<{ rows: Muhtar[]; next: string | null }> {
    const page = pageOf(await readMuhtars(this.database, { actor, now: this.clock.now() }, { ...filters, after, limit: limit + 1 }), limit);
    await this.trail.sawList(actor, { act: 'muhtar.read', kind: 'muhtar', filters, rows: page.rows.length });
    return page;
  }

  /** One muhtar, written down before they are shown. */
  async show(actor: Actor, id: string): Promise<Muhtar> {
    const muhtar = await this.get(actor, id);
    await this.trail.saw(actor, { act: 'muhtar.read', thing: { kind: 'muhtar', id } });
    return muhtar;
  }

  async get(actor: Actor, id: string, source: Pick<Tx, 'query'> = this.database): Promise<Muhtar> {
    const [muhtar] = await readMuhtars(source, { actor, now: this.clock.now() }, { id, limit: 1 });
    if (!muhtar) throw new Refusal('NOT_FOUND');
    return muhtar;
  }

  /** Written down before it is shown. */
  async contact(actor: Actor, id: string): Promise<z.output<typeof MUHTAR_CONTACT>> {
    const muhtar = await this.get(actor, id);
    demand(actor, 'muhtar.change', { il: muhtar.il, ilce: muhtar.ilce });
    await this.refuseOfficer(this.database, actor, { id, act: 'user.read-contact' });
    const contact = await this.people.contactOf(actor, id);
    const [row] = await this.database.query<{ address: Buffer | null }>('SELECT address_sealed AS address FROM muhtar WHERE person_id = $1', [id]);
    const address = row?.address ? this.personalData.open(row.address, `muhtar.address/${id}`) : null;
    return { tckn: contact?.tckn ?? null, phone: contact?.phone ?? null, address };
  }

  /** Refuses somebody who is known already, and says who: they are made muhtar instead. */
  async add(actor: Actor, { tckn, givenName, familyName, phone, ...office }: z.output<typeof ADD>): Promise<string> {
    await this.demandPlace(actor, office);
    const other = await this.people.byTckn(tckn);
    if (other) await this.limits.take(lookUpLimit(actor));
    if (other) throw new Refusal('ALREADY_THERE', { personId: other.id });
    return this.database.transaction(async (tx) => {
      const id = await this.people.add(tx, actor, { tckn, givenName, familyName, phone });
      await this.people.registerMuhtar(tx, actor, { id, activeFrom: this.today(), ...officeOf(office) });
      return id;
    });
  }

  /** Makes a muhtar of somebody who is known already. The phone of an officer opens more than a muhtar's doors: it is changed where officers are. */
  async appoint(actor: Actor, id: string, { phone, ...office }: z.output<typeof APPOINT>): Promise<void> {
    await this.demandPlace(actor, office);
    await this.database.transaction(async (tx) => {
      const [person] = await tx.query<{ version: number; has_phone: boolean; is_muhtar: boolean }>(
        'SELECT version, phone_hash IS NOT NULL AS has_phone, EXISTS (SELECT FROM muhtar WHERE person_id = id) AS is_muhtar FROM person WHERE id = $1 FOR NO KEY UPDATE', [id],
      );
      if (!person) throw new Refusal('NOT_FOUND');
      if (person.is_muhtar) throw new Refusal('ALREADY_THERE', { personId: id });
      if (!person.has_phone && phone === undefined) throw faulty('phone', 'missing');
      if (phone !== undefined && !person.has_phone) await this.refuseOfficer(tx, actor, { id, act: 'user.change' });
      if (phone !== undefined && !person.has_phone) await this.people.change(tx, actor, { id, version: person.version, phone });
      await this.people.registerMuhtar(tx, actor, { id, activeFrom: this.today(), ...officeOf(office) });
    });
  }

  async change(actor: Actor, id: string, { version, personVersion, givenName, familyName, phone, ...office }: z.output<typeof CHANGE>): Promise<void> {
    await this.places.ready();
    await this.quicker.named(CHANGES.muhtar(id), () => this.database.transaction(async (tx) => {
      await tx.query('SELECT FROM person WHERE id = $1 FOR NO KEY UPDATE', [id]);
      const muhtar = await this.get(actor, id, tx);
      demand(actor, 'muhtar.change', { il: muhtar.il, ilce: muhtar.ilce });
      await this.demandPlace(actor, office);
      if (muhtar.version !== version || muhtar.personVersion !== personVersion) throw new Refusal('CONFLICT');
      const person: PersonChange = { givenName, familyName, ...(phone === undefined ? {} : { phone }) };
      if (phone !== undefined) await this.refuseOfficer(tx, actor, { id, act: 'user.change' });
      await this.people.change(tx, actor, { id, version: personVersion, ...person });
      await this.people.registerMuhtar(tx, actor, { id, ...officeOf(office) });
    }));
  }

  private today(): string {
    return istanbul.format(this.clock.now());
  }

  /** Who keeps muhtars does not keep whatever else a muhtar is. */
  private async refuseOfficer(source: Pick<Tx, 'query'>, actor: Actor, { id, act }: { readonly id: string; readonly act: Act }): Promise<void> {
    const offices = await source.query<{ detsisNo: string; unitPath: string; il: number | null; role: string }>(
      `SELECT m.detsis_no AS "detsisNo", u.path AS "unitPath", u.il_code AS il, m.role FROM membership m JOIN unit u USING (detsis_no)
       WHERE m.person_id = $1 AND (m.valid_to IS NULL OR m.valid_to > $2)`,
      [id, this.clock.now()],
    );
    for (const office of offices) demand(actor, act, office);
  }

  private async demandPlace(actor: Actor, { il, ilce, mahalle, activeFrom, activeTo }: Pick<MuhtarOffice, 'il' | 'ilce' | 'mahalle'> & { activeFrom?: string | undefined; activeTo?: string | null | undefined }): Promise<void> {
    demand(actor, 'muhtar.change', { il, ilce });
    if (!(await this.places.districtsOf(il)).includes(ilce)) throw faulty('ilce', 'unknown-place');
    if (!(await this.places.neighbourhoodsOf(il, ilce)).some(({ name }) => name === mahalle)) throw faulty('mahalle', 'unknown-place');
    if (activeFrom && activeTo && activeTo < activeFrom) throw faulty('activeTo', 'period');
  }
}

function officeOf({ il, ilce, mahalle, address, activeFrom, activeTo }: z.output<typeof APPOINT>): MuhtarOffice {
  return { il, ilce, mahalle, address: address ?? null, activeTo: activeTo ?? null, ...(activeFrom ? { activeFrom } : {}) };
}
