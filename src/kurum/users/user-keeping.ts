import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { Limits, People, type PersonChange } from '../../identity/people/index.js';
import { Memberships } from '../../org/index.js';
import { demand, type Actor } from '../../permissions/index.js';
import { Database, Refusal, type Tx } from '../../platform/index.js';
import { lookUpLimit } from '../look-up-limit.js';
import { CHANGES, Quicker, type LastDone } from '../quicker.js';
import { KurumTrail } from '../trail.js';
import { thingOf } from './membership-thing.js';
import type { ACTIVE, ADD, CHANGE, CHANGE_MEMBERSHIP, NEW_MEMBERSHIP, PASSWORD } from './shapes.js';
import { Users } from './users.js';

type NewMembership = z.output<typeof NEW_MEMBERSHIP>;
type Of<Shape extends z.ZodType> = z.output<Shape> & { readonly id: string };

interface OfPerson {
  readonly personId: string;
  readonly membershipId: string;
}

/** Adds and changes users, each by one who keeps their roles. */
@Injectable()
export class UserKeeping {
  constructor(
    private readonly database: Database,
    private readonly people: People,
    private readonly memberships: Memberships,
    private readonly users: Users,
    private readonly trail: KurumTrail,
    private readonly limits: Limits,
    private readonly quicker: Quicker,
  ) {}

  /** Refuses somebody who is known already, and says who: they are given the role instead. */
  async add(actor: Actor, { account, memberships, email = null, ...person }: z.output<typeof ADD>): Promise<string> {
    const other = await this.people.byTckn(person.tckn);
    if (other) await this.limits.take(lookUpLimit(actor));
    return this.database.transaction(async (tx) => {
      for (const membership of memberships) await this.demandFor(tx, actor, membership);
      if (other) {
        await this.trail.saw(actor, { act: 'user.change', thing: { kind: 'person', id: other.id }, details: { by: 'tckn' } });
        throw new Refusal('ALREADY_THERE', { personId: other.id });
      }
      const id = await this.people.add(tx, actor, { ...person, email });
      if (account) await this.people.setPassword(tx, actor, { id, ...account });
      for (const membership of memberships) await this.give(tx, actor, { ...membership, personId: id });
      return id;
    });
  }

  async change(actor: Actor, { id, version, ...sent }: Of<typeof CHANGE>): Promise<void> {
    const change = Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== undefined)) as PersonChange;
    await this.asSeen(CHANGES.user(id), async (tx) => {
      await this.users.lock(tx, actor, { id, version });
      await this.people.change(tx, actor, { id, version, ...change });
    });
  }

  /** Nobody takes themselves out of service: the last admin could not come back. */
  async setActive(actor: Actor, { id, version, isActive }: Of<typeof ACTIVE>): Promise<void> {
    refuseOneself(actor, id);
    await this.asSeen(CHANGES.user(id), async (tx) => {
      await this.users.lock(tx, actor, { id, version });
      await this.people.setActive(tx, actor, { id, isActive });
    });
  }

  /** The person must choose another one at their first sign-in. */
  async setPassword(actor: Actor, { id, version, ...account }: Of<typeof PASSWORD>): Promise<void> {
    await this.asSeen(CHANGES.user(id), async (tx) => {
      await this.users.lock(tx, actor, { id, version });
      await this.people.setPassword(tx, actor, { id, ...account });
    });
  }

  /** Whoever may give a role gives it to somebody else. */
  async addMembership(actor: Actor, membership: NewMembership & { readonly personId: string }): Promise<void> {
    refuseOneself(actor, membership.personId);
    await this.database.transaction(async (tx) => {
      await this.demandFor(tx, actor, membership);
      await this.give(tx, actor, membership);
    });
  }

  /** Whose it is, as after the next one; nobody's own is theirs to change. */
  async changeMembership(actor: Actor, { membershipId, version, districts, validTo }: z.output<typeof CHANGE_MEMBERSHIP> & { readonly membershipId: string }): Promise<string> {
    const personId = await this.personOf(membershipId);
    return this.asSeen(CHANGES.membership({ personId, membershipId }), async (tx) => {
      await this.lockMembership(tx, actor, { personId, membershipId });
      const change = { ...(districts === undefined ? {} : { districts }), ...(validTo === undefined ? {} : { validTo }) };
      const after = await this.memberships.change(tx, { id: membershipId, version, ...change });
      // Whoever keeps one district must not widen a membership beyond it.
      demand(actor, 'user.change', await thingOf(tx, after));
      this.written(tx, actor, { personId, membershipId, change: 'membership-change' });
      return personId;
    });
  }

  async endMembership(actor: Actor, { membershipId, version }: { readonly membershipId: string; readonly version: number }): Promise<string> {
    const personId = await this.personOf(membershipId);
    return this.asSeen(CHANGES.membership({ personId, membershipId }), async (tx) => {
      await this.lockMembership(tx, actor, { personId, membershipId });
      await this.memberships.end(tx, { id: membershipId, version });
      this.written(tx, actor, { personId, membershipId, change: 'membership-end' });
      return personId;
    });
  }

  private async give(tx: Tx, actor: Actor, { validFrom, validTo = null, ...membership }: NewMembership & { readonly personId: string }): Promise<void> {
    const { id } = await this.memberships.add(tx, { ...membership, validTo, by: actor.personId, ...(validFrom ? { validFrom } : {}) });
    this.written(tx, actor, { personId: membership.personId, membershipId: id, change: 'membership-add' });
  }

  private async demandFor(tx: Tx, actor: Actor, membership: Pick<NewMembership, 'detsisNo' | 'role' | 'districts'>): Promise<void> {
    demand(actor, 'user.change', await thingOf(tx, membership));
  }

  /** One whose person the actor may not see does not exist for them. */
  private async lockMembership(tx: Tx, actor: Actor, { personId, membershipId }: OfPerson): Promise<void> {
    await tx.query('SELECT FROM person WHERE id = $1 FOR NO KEY UPDATE', [personId]);
    const user = await this.users.get(actor, personId, tx);
    const seen = user.memberships.find(({ id }) => id === membershipId);
    if (!seen) throw new Refusal('NOT_FOUND');
    if (!seen.isOpen) throw new Refusal('MEMBERSHIP_ENDED');
    if (!seen.mayChange) throw new Refusal('NOT_ALLOWED', { act: 'user.change' });
  }

  /** A membership stays its person's. */
  private async personOf(membershipId: string): Promise<string> {
    const [membership] = await this.database.query<{ personId: string }>('SELECT person_id AS "personId" FROM membership WHERE id = $1', [membershipId]);
    if (!membership) throw new Refusal('NOT_FOUND');
    return membership.personId;
  }

  /** One transaction; whose record is another one by now is told who was quicker. */
  private asSeen<T>(changes: LastDone, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.quicker.named(changes, () => this.database.transaction(work));
  }

  private written(tx: Tx, actor: Actor, { personId, membershipId, change }: OfPerson & { readonly change: string }): void {
    this.trail.did(tx, actor, { act: 'user.change', thing: { kind: 'person', id: personId }, details: { change, membershipId } });
  }
}

function refuseOneself(actor: Actor, personId: string): void {
  if (personId === actor.personId) throw new Refusal('NOT_ALLOWED', { act: 'user.change' });
}
