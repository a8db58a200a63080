import { Injectable } from '@nestjs/common';
import { Clock, Database, Refusal, type Tx } from '../../platform/index.js';
import { PersonalData } from '../../platform/personal-data/index.js';
import { networkOf } from './network-of.js';

/** How often something may happen: so many times in any span of so many seconds. */
export interface Limit {
  readonly kind: string;
  /** Whose: an address, a number; stored as a keyed hash only. */
  readonly subject: string;
  readonly most: number;
  readonly seconds: number;
}

const TAKE = `SELECT max(wait)::int AS wait FROM (
  SELECT take_from_limit(key, most, seconds, $4) AS wait FROM unnest($1::bytea[], $2::int[], $3::int[]) AS wanted (key, most, seconds)) taken`;

const GIVE_BACK = 'UPDATE sign_in_limit SET used = greatest(used - 1, 0) WHERE key = $1';

/** Counts in sliding windows that all processes share. */
@Injectable()
export class Limits {
  constructor(private readonly database: Database, private readonly personalData: PersonalData, private readonly clock: Clock) {}

  /** Counts once for each, or refuses when one of them is used up. One statement, whatever comes out. */
  async take(...limits: readonly Limit[]): Promise<void> {
    const wait = await this.waitFor(limits, this.database);
    if (wait > 0) throw new Refusal('TOO_MANY_REQUESTS', { seconds: wait });
  }

  /** Counts once, and says whether that was still within the limit. */
  async isWithin(limit: Limit, on: Pick<Tx, 'query'> = this.database): Promise<boolean> {
    return (await this.waitFor([limit], on)) === 0;
  }

  /** Takes back what was counted before it was known to be harmless. */
  async giveBack(limit: Limit): Promise<void> {
    await this.database.query(GIVE_BACK, [this.keyOf(limit)]);
  }

  private async waitFor(limits: readonly Limit[], on: Pick<Tx, 'query'>): Promise<number> {
    const keyed = limits.map((limit) => ({ ...limit, key: this.keyOf(limit) }));
    keyed.sort((one, other) => one.key.compare(other.key)); // everybody locks in one order
    const columns = [keyed.map(({ key }) => key), keyed.map(({ most }) => most), keyed.map(({ seconds }) => seconds)];
    const [row] = await on.query<{ wait: number }>(TAKE, [...columns, this.clock.now()]);
    return row?.wait ?? 0;
  }

  private keyOf({ kind, subject }: Limit): Buffer {
    return this.personalData.hash(`limit ${kind}`, subject);
  }
}

/** The ways that ask for a captcha only after some tries. */
export type GatedLater = 'citizen' | 'staff';

const TEN_MINUTES = 600;
const HOUR = 3_600;

/** The limits of signing in. An address may stand for a whole office behind one router: it gets more than a person. */
export const limitOf = {
  gate: (address: string): Limit => ({ kind: 'gate', subject: networkOf(address), most: 60, seconds: TEN_MINUTES }),
  begin: (address: string): Limit => ({ kind: 'begin', subject: networkOf(address), most: 60, seconds: TEN_MINUTES }),
  /** Tries without a captcha: an office that signs in gets them back. */
  freeHere: (address: string): Limit => ({ kind: 'free', subject: networkOf(address), most: 10, seconds: TEN_MINUTES }),
  freeFor: (way: GatedLater, tckn: string): Limit => ({ kind: `free ${way}`, subject: tckn, most: 3, seconds: HOUR }),
  finish: (address: string): Limit => ({ kind: 'finish', subject: networkOf(address), most: 90, seconds: TEN_MINUTES }),
  /** Of wrong ones: the right ones are given back. */
  password: (address: string): Limit => ({ kind: 'password', subject: networkOf(address), most: 60, seconds: TEN_MINUTES }),
  trip: (address: string): Limit => ({ kind: 'trip', subject: networkOf(address), most: 60, seconds: TEN_MINUTES }),
  /** What was claimed, whether or not anybody is behind it; each way by itself, so that one without a gate closes none that has one. */
  person: (way: 'muhtar' | 'citizen' | 'staff', tckn: string): Limit => ({ kind: `person ${way}`, subject: tckn, most: 8, seconds: HOUR }),
  phone: (phone: string): Limit => ({ kind: 'phone', subject: phone, most: 8, seconds: HOUR }),
  ownPassword: (personId: string): Limit => ({ kind: 'own-password', subject: personId, most: 10, seconds: TEN_MINUTES }),
} as const;
