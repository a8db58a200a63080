import { Injectable } from '@nestjs/common';
import { People } from '../identity/people/index.js';
import { Memberships } from '../org/index.js';
import { Clock, type Tx } from '../platform/index.js';
import type { DemoMuhtar, DemoOfficer, DemoPeople } from './demo-people.js';
import { KnownPeople } from './known-people.js';
import { numbersOfFirstUnits } from './seed-units.js';

const DAY_MS = 86_400_000;
/** An office that began at the moment of the seed would not count for a clock that is a little behind. */
const SINCE_DAYS = 30;

/** Adds the invented people who are not there yet; whoever is there stays as people have changed them. */
@Injectable()
export class SeedPeople {
  constructor(
    private readonly people: People,
    private readonly memberships: Memberships,
    private readonly known: KnownPeople,
    private readonly clock: Clock,
  ) {}

  async officers(tx: Tx, { officers, substitution, password }: DemoPeople): Promise<void> {
    const numbers = numbersOfFirstUnits();
    for (const officer of officers) {
      const id = await this.add(tx, officer);
      if (id === null) continue;
      if (officer.way === 'password') await this.people.setPassword(tx, 'system', { id, userName: officer.key, password, mustChange: false });
      for (const { unit, role, districts = [] } of officer.offices) {
        await this.memberships.add(tx, { personId: id, detsisNo: numbers.get(unit) ?? unit, role, districts, validFrom: this.daysFromNow(-SINCE_DAYS), by: null });
      }
    }
    await this.substitute(tx, substitution);
  }

  async muhtars(tx: Tx, muhtars: readonly DemoMuhtar[]): Promise<void> {
    for (const muhtar of muhtars) {
      const { il, ilce, mahalle, address } = muhtar;
      const id = await this.add(tx, muhtar);
      if (id !== null) await this.people.registerMuhtar(tx, 'system', { id, il, ilce, mahalle, address, activeFrom: '2024-04-01' });
    }
  }

  /** Null for somebody who is there already. */
  private async add(tx: Tx, { key, givenName, familyName, tckn, phone }: DemoMuhtar | DemoOfficer): Promise<string | null> {
    if ((await this.known.idOf(tx, key)) !== null) return null;
    const id = await this.people.add(tx, 'system', { givenName, familyName, tckn, phone });
    await this.known.remember(tx, key, id);
    return id;
  }

  private async substitute(tx: Tx, { absent, deputy, days, reason }: DemoPeople['substitution']): Promise<void> {
    const [absentId, deputyId] = [await this.known.idOf(tx, absent), await this.known.idOf(tx, deputy)];
    if (absentId === null || deputyId === null) throw new Error(`Nobody in the demo is called ${absent} or ${deputy}.`);
    await this.memberships.substitute(tx, { absentId, deputyId, validFrom: this.daysFromNow(-1), validTo: this.daysFromNow(days), reason, by: null });
  }

  private daysFromNow(days: number): Date {
    return new Date(this.clock.now().getTime() + days * DAY_MS);
  }
}
