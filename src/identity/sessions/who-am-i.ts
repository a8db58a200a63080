import { Injectable } from '@nestjs/common';
import { Units, type Capacity } from '../../org/index.js';
import { DemoUsers } from '../demo-users.js';
import type { SessionAnswer } from '../routes/shapes.js';
import { Ways } from '../sign-in/ways.js';
import { applicantOf, capacitiesIn } from './visitors.js';
import type { Visit } from './visit.js';

type UnitAnswer = SessionAnswer['units'][number];

/** What a page needs to know of its visitor, and nothing of anybody else. */
@Injectable()
export class WhoAmI {
  constructor(private readonly units: Units, private readonly ways: Ways, private readonly demoUsers: DemoUsers) {}

  async answer(visit: Visit): Promise<SessionAnswer> {
    const { session, csrfToken } = visit;
    const nobody = { person: null, signedInBy: null, mustChangePassword: false, mustChooseUnit: false, unit: null, units: [], expiresAt: null };
    if (!session) {
      const { users, phone } = await this.demoUsers.offered();
      return { csrfToken, ...nobody, ways: this.ways.open(), demoUsers: [...users], demoPhone: phone };
    }

    const units = await this.unitsOf(visit.capacities);
    const [here] = capacitiesIn(session, visit.capacities);
    const unit = units.find(({ detsisNo }) => detsisNo === here?.detsisNo);
    return {
      csrfToken,
      person: { id: session.personId, givenName: session.givenName, familyName: session.familyName, applicant: applicantOf(session) },
      signedInBy: session.signedInBy, mustChangePassword: session.mustChangePassword, mustChooseUnit: units.length > 0 && !unit,
      unit: unit ? { ...unit, ilce: session.ilce } : null, units, expiresAt: session.expiresAt.toISOString(), ways: this.ways.open(), demoUsers: [], demoPhone: null,
    };
  }

  private async unitsOf(capacities: readonly Capacity[]): Promise<UnitAnswer[]> {
    const numbers = [...new Set(capacities.map(({ detsisNo }) => detsisNo))];
    if (numbers.length === 0) return [];
    const known = await this.units.many(numbers);
    return known.map(({ detsisNo, name, label }) => {
      const here = capacities.filter((capacity) => capacity.detsisNo === detsisNo);
      return {
        detsisNo, name, label, roles: [...new Set(here.map(({ role }) => role))], districts: [...new Set(here.flatMap(({ districts }) => districts))],
        onBehalfOf: [...new Set(here.flatMap(({ onBehalfOf }) => onBehalfOf ?? []))],
      };
    });
  }
}
