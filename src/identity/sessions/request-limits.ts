import { Inject, Injectable, Optional } from '@nestjs/common';
import { Refusal } from '../../platform/index.js';
import { networkOf } from '../sign-in/network-of.js';
import { Buckets, type Rate } from './buckets.js';

export interface RequestRates {
  readonly person: Rate;
  readonly address: Rate;
}

/** How often one person and one address may ask each web process; provided globally it replaces what is meant for a house of people. */
export const REQUEST_RATES = 'REQUEST_RATES';

/** Nobody's page asks this often. An address may stand for a whole office behind one router: it gets more than a person. */
const FOR_PEOPLE: RequestRates = { person: { perSecond: 20, atOnce: 200 }, address: { perSecond: 100, atOnce: 1_000 } };
/** Of each kind: some megabytes. */
const MOST_BUCKETS = 20_000;

/** Keeps one who asks without end from being everybody's trouble. Time here is the machine's: nobody moves it. */
@Injectable()
export class RequestLimits {
  private readonly people: Buckets;
  private readonly addresses: Buckets;

  constructor(@Optional() @Inject(REQUEST_RATES) { person, address }: RequestRates = FOR_PEOPLE) {
    const now = (): number => performance.now();
    this.people = new Buckets(person, MOST_BUCKETS, now);
    this.addresses = new Buckets(address, MOST_BUCKETS, now);
  }

  /** To be asked before anything is looked up. */
  ofAddress(address: string): void {
    refuseFor(this.addresses.take(networkOf(address)));
  }

  ofPerson(personId: string): void {
    refuseFor(this.people.take(personId));
  }
}

function refuseFor(seconds: number): void {
  if (seconds > 0) throw new Refusal('TOO_MANY_REQUESTS', { seconds });
}
