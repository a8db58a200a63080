import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { Memberships } from '../../org/index.js';
import { demand, may, type Actor } from '../../permissions/index.js';
import { Clock, Database, Refusal, type Tx } from '../../platform/index.js';
import { KurumTrail } from '../trail.js';
import { Colleagues } from './colleagues.js';
import { readSubstitutions } from './substitution-rows.js';
import type { SUBSTITUTE, Substitution } from './shapes.js';

type Wanted = z.output<typeof SUBSTITUTE>;

/** Vekâlet, as people give it for themselves and heads of units for their people. */
@Injectable()
export class Substitutions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly memberships: Memberships,
    private readonly colleagues: Colleagues,
    private readonly trail: KurumTrail,
  ) {}

  list(actor: Actor): Promise<Substitution[]> {
    return readSubstitutions(this.database, { actor, now: this.clock.now() });
  }

  async get(actor: Actor, id: string, source: Pick<Tx, 'query'> = this.database): Promise<Substitution> {
    const [substitution] = await readSubstitutions(source, { actor, now: this.clock.now(), id });
    if (!substitution) throw new Refusal('NOT_FOUND');
    return substitution;
  }

  async add(actor: Actor, { membershipIds = null, ...wanted }: Wanted): Promise<string> {
    return this.database.transaction(async (tx) => {
      await this.demandFor(tx, actor, { membershipIds, ...wanted });
      const isAnywhere = may(actor, 'substitution.change');
      if (!isAnywhere && !(await this.colleagues.areNear(tx, wanted.absentId, wanted.deputyId))) throw new Refusal('DEPUTY_UNFIT');
      const { id } = await this.memberships.substitute(tx, { ...wanted, membershipIds, by: actor.personId });
      this.trail.did(tx, actor, { act: 'substitution.change', thing: { kind: 'substitution', id }, details: { absentId: wanted.absentId, deputyId: wanted.deputyId } });
      return id;
    });
  }

  async end(actor: Actor, { id, version }: { readonly id: string; readonly version: number }): Promise<void> {
    await this.database.transaction(async (tx) => {
      const substitution = await this.get(actor, id, tx);
      if (substitution.isOver) throw new Refusal('SUBSTITUTION_ENDED');
      if (!substitution.mayChange) throw new Refusal('NOT_ALLOWED', { act: 'substitution.change' });
      await this.memberships.endSubstitution(tx, { id, version });
      this.trail.did(tx, actor, { act: 'substitution.change', thing: { kind: 'substitution', id }, details: { change: 'end' } });
    });
  }

  /** For oneself, as long as one acts as an officer; a head lends of their people only what these are in the head's unit. */
  private async demandFor(tx: Tx, actor: Actor, { absentId, membershipIds }: Pick<Wanted, 'absentId' | 'membershipIds'>): Promise<void> {
    const isOneself = absentId === actor.personId;
    if (isOneself && actor.capacities.some(({ onBehalfOf }) => onBehalfOf === null)) return demand(actor, 'substitution.change', { personId: absentId });
    const lent = membershipIds ? await tx.query<{ detsisNo: string; unitPath: string; il: number | null; role: string }>(
      `SELECT m.detsis_no AS "detsisNo", u.path AS "unitPath", u.il_code AS il, m.role FROM membership m JOIN unit u USING (detsis_no) WHERE m.person_id = $1 AND m.id = ANY ($2::uuid[])`,
      [absentId, membershipIds],
    ) : [];
    if (lent.length === 0) return demand(actor, 'substitution.change');
    for (const thing of lent) demand(actor, 'substitution.change', thing);
  }
}
