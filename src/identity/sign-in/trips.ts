import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { OutsideFailure } from '../../outside/index.js';
import { Clock, Database, Refusal } from '../../platform/index.js';
import { PersonalData } from '../../platform/personal-data/index.js';
import type { ActsAs } from '../sessions/sessions.js';
import type { Visit } from '../sessions/visit.js';
import { Trail } from '../trail.js';
import { Gateways, type GatewayWay, type Vouched } from './gateways.js';
import { Limits, limitOf } from './limits.js';
import { VouchedSignIn } from './vouched-sign-in.js';
import { Ways } from './ways.js';

interface Leaving {
  readonly hedef?: string | undefined;
  readonly olarak?: 'vatandas' | 'muhtar' | 'personel' | undefined;
}

interface Returning {
  /** As it came in: the path with all its words. */
  readonly url: string;
  readonly state?: string | undefined;
  readonly code?: string | undefined;
}

interface Trip {
  readonly acts_as: ActsAs;
  readonly secrets_sealed: Buffer;
  readonly target: string;
}

interface Journey {
  readonly visit: Visit;
  readonly way: GatewayWay;
}

type Back = { readonly target: string } | { readonly target: string; readonly token: string };

const VALID_MS = 10 * 60_000;
const AS: Readonly<Record<string, ActsAs>> = { vatandas: 'citizen', muhtar: 'muhtar', personel: 'staff' };
/** Where the page lies that tells why it did not work. */
const SIGN_IN_PAGE = '/giris';

/** A sign-in that leaves to another site: it may come back once, soon, into the browser that left. */
@Injectable()
export class Trips {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly personalData: PersonalData,
    private readonly limits: Limits,
    private readonly ways: Ways,
    private readonly gateways: Gateways,
    private readonly vouchedSignIn: VouchedSignIn,
    private readonly trail: Trail,
  ) {}

  /** Where the browser goes next. */
  async begin(visit: Visit, way: GatewayWay, leaving: Leaving): Promise<string> {
    this.ways.refuseClosed(way);
    const back = await this.orTellWhy({ visit, way, target: ownPath(leaving.hedef) }, async () => {
      await this.limits.take(limitOf.trip(visit.caller.address));
      return { target: await this.leave(visit, way, leaving) };
    });
    return back.target;
  }

  /** A page of ours, with the session's token when it worked. */
  finish(visit: Visit, way: GatewayWay, returning: Returning): Promise<Back> {
    return this.orTellWhy({ visit, way, target: '/' }, async () => {
      await this.limits.take(limitOf.trip(visit.caller.address));
      const trip = await this.takeTrip(visit, way, returning.state);
      return this.orTellWhy({ visit, way, target: trip.target }, () => this.arrive({ visit, way }, trip, returning));
    });
  }

  /** A browser is under way here: what is refused is told by the sign-in page, in words; another try still leads where they wanted to go. */
  private async orTellWhy({ visit, way, target }: Journey & { readonly target: string }, travel: () => Promise<Back>): Promise<Back> {
    try {
      return await travel();
    } catch (error) {
      if (!(error instanceof Refusal) && !(error instanceof OutsideFailure)) throw error;
      if (error.code !== 'TOO_MANY_REQUESTS') await this.trail.notSignedIn(visit.caller, { way, why: error.code });
      return { target: `${SIGN_IN_PAGE}?${new URLSearchParams({ hata: error.code, ...(target === '/' ? {} : { sonra: target }) }).toString()}` };
    }
  }

  private async leave(visit: Visit, way: GatewayWay, { hedef, olarak = 'vatandas' }: Leaving): Promise<string> {
    const { url, secrets } = await this.gateways.begin(visit, way);
    const key = digestOfState(secrets.state);
    await this.database.query(
      `INSERT INTO sign_in_trip (state_digest, browser_digest, way, acts_as, secrets_sealed, target, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [key, visit.browserDigest, way, AS[olarak], this.personalData.seal(JSON.stringify(secrets), contextOf(key)), ownPath(hedef), new Date(this.clock.now().getTime() + VALID_MS)],
    );
    return url;
  }

  private async takeTrip(visit: Visit, way: GatewayWay, state = ''): Promise<Trip & { readonly key: Buffer }> {
    const key = digestOfState(state);
    const [trip] = await this.database.query<Trip>(
      `DELETE FROM sign_in_trip WHERE state_digest = $1 AND browser_digest = $2 AND way = $3 AND expires_at > $4 RETURNING acts_as, secrets_sealed, target`,
      [key, visit.browserDigest, way, this.clock.now()],
    );
    if (!trip) throw new Refusal('TRIP_ENDED');
    return { ...trip, key };
  }

  private async arrive({ visit, way }: Journey, trip: Trip & { readonly key: Buffer }, { url, code }: Returning): Promise<Back> {
    if (code === undefined) throw new Refusal('TRIP_ENDED');
    const secrets = JSON.parse(this.personalData.open(trip.secrets_sealed, contextOf(trip.key))) as Parameters<Gateways['finish']>[2]['secrets'];
    const vouched: Vouched | undefined = await this.gateways.finish(visit, way, { url, code, secrets });
    if (!vouched) throw new Refusal('TRIP_ENDED');
    return { target: trip.target, token: await this.vouchedSignIn.run(visit, { vouched, way, actsAs: trip.acts_as }) };
  }
}

const digestOfState = (state: string): Buffer => createHash('sha256').update(state).digest();
const contextOf = (key: Buffer): string => `sign_in_trip.secrets/\\x${key.toString('hex')}`;

/** `//host`, `/\host` and anything a browser might read as another site lead home. */
function ownPath(target = '/'): string {
  const isOwn = /^\/(?![/\\])[\u0021-\u007e]*$/u.test(target) && !target.includes('\\') && new URL(target, 'https://a.invalid').host === 'a.invalid';
  return isOwn ? target : '/';
}
