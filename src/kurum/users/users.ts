import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { Limits, People, type Contact } from '../../identity/people/index.js';
import { may, type Actor } from '../../permissions/index.js';
import { Clock, Database, Refusal, type Tx } from '../../platform/index.js';
import { lookUpLimit } from '../look-up-limit.js';
import { pageOf } from '../pages.js';
import { KurumTrail } from '../trail.js';
import { readUsers } from './user-rows.js';
import type { LIST, LOOKED_UP, User } from './shapes.js';

interface Seen {
  readonly id: string;
  readonly version?: number;
}

/** Who may be seen, and what of them. */
@Injectable()
export class Users {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly people: People,
    private readonly trail: KurumTrail,
    private readonly limits: Limits,
  ) {}

  /** Written down before it is shown. */
  async list(actor: Actor, { after, limit, ...filters }: z.output<typeof LIST>): Promise<{ rows: User[]; next: string | null }> {
    const page = pageOf(await readUsers(this.database, this.asked(actor), { filters, after, limit: limit + 1 }), limit);
    await this.trail.sawList(actor, { act: 'user.read', kind: 'person', filters, rows: page.rows.length });
    return page;
  }

  /** One user, written down before they are shown. */
  async show(actor: Actor, id: string): Promise<User> {
    const user = await this.get(actor, id);
    await this.trail.saw(actor, { act: 'user.read', thing: { kind: 'person', id } });
    return user;
  }

  /** Whom the actor may not see does not exist for them. */
  async get(actor: Actor, id: string, source: Pick<Tx, 'query'> = this.database): Promise<User> {
    const [user] = await readUsers(source, this.asked(actor), { id, limit: 1 });
    if (!user) throw new Refusal('NOT_FOUND');
    return user;
  }

  /** The user under lock, as the actor saw them, when the whole account is the actor's to keep. */
  async lock(tx: Tx, actor: Actor, { id, version }: Seen): Promise<User> {
    await tx.query('SELECT FROM person WHERE id = $1 FOR NO KEY UPDATE', [id]);
    const user = await this.get(actor, id, tx);
    if (!user.mayChange) throw new Refusal('NOT_ALLOWED', { act: 'user.change' });
    if (version !== undefined && user.version !== version) throw new Refusal('CONFLICT');
    return user;
  }

  /** Written down before it is shown. */
  async contact(actor: Actor, id: string): Promise<Contact> {
    const user = await this.get(actor, id);
    if (!user.mayReadContact) throw new Refusal('NOT_ALLOWED', { act: 'user.read-contact' });
    const contact = await this.people.contactOf(actor, id);
    if (!contact) throw new Refusal('NOT_FOUND');
    return contact;
  }

  /** Whether somebody has the number, so that nobody is registered twice. Who asked for whom is written down. */
  async lookUp(actor: Actor, tckn: string): Promise<z.output<typeof LOOKED_UP>> {
    await this.limits.take(lookUpLimit(actor));
    const person = await this.people.byTckn(tckn);
    await this.trail.saw(actor, { act: 'user.change', thing: { kind: 'person', id: person?.id ?? 'nobody' }, details: { by: 'tckn' } });
    if (!person) return { known: null };
    const { id, givenName, familyName, isActive } = person;
    const isVisible = (await readUsers(this.database, this.asked(actor), { id, limit: 1 })).length > 0;
    const names = isVisible || may(actor, 'user.read-contact') ? { givenName, familyName } : { givenName: starred(givenName), familyName: starred(familyName) };
    return { known: { id, ...names, isActive, isVisible } };
  }

  private asked(actor: Actor): { actor: Actor; now: Date } {
    return { actor, now: this.clock.now() };
  }
}

/** `A***`: enough to recognise whom one has before oneself, too little to learn a stranger's name. */
export const starred = (name: string): string => `${[...name][0] ?? ''}***`;
