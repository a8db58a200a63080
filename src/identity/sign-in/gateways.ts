import { Inject, Injectable } from '@nestjs/common';
import { Outside, type OidcChecks } from '../../outside/index.js';
import { CONFIG, Refusal, type Config } from '../../platform/index.js';
import { properName } from '../people/proper-name.js';
import { newToken } from '../sessions/tokens.js';
import type { Visit } from '../sessions/visit.js';

export type GatewayWay = 'e-devlet' | 'oidc';

/** A person another house vouches for. */
export interface Vouched {
  readonly tckn: string;
  readonly givenName: string;
  readonly familyName: string;
}

type Secrets = Pick<OidcChecks, 'state'> & Partial<OidcChecks>;

interface Return {
  readonly url: string;
  readonly code: string;
  readonly secrets: Secrets;
}

/** The two kinds of houses that vouch for people: the state's gateway, and OpenID Connect providers. */
@Injectable()
export class Gateways {
  constructor(private readonly outside: Outside, @Inject(CONFIG) private readonly config: Config) {}

  /** Where to go, and what to keep until the browser is back. */
  async begin(visit: Visit, way: GatewayWay): Promise<{ readonly url: string; readonly secrets: Secrets }> {
    const redirectUri = this.redirectUri(visit, way);
    if (way === 'oidc') {
      const { url, checks } = await this.outside.oidc.begin(redirectUri);
      return { url, secrets: checks };
    }
    const state = newToken();
    return { url: this.outside.edevlet.authorizationUrl({ state, redirectUri }), secrets: { state } };
  }

  /** Undefined for who declined, or whose code is worth nothing; refuses who has no T.C. kimlik no there. */
  async finish(visit: Visit, way: GatewayWay, { url, code, secrets }: Return): Promise<Vouched | undefined> {
    const redirectUri = this.redirectUri(visit, way);
    const { state, nonce = '', codeVerifier = '' } = secrets;
    const person = way === 'oidc'
      ? await this.outside.oidc.finish(new URL(url, redirectUri).href, { state, nonce, codeVerifier })
      : await this.outside.edevlet.personOf({ code, redirectUri });
    if (!person) return undefined;
    if (person.tckn === undefined) throw new Refusal('IDENTITY_NOT_CONFIRMED');
    return { tckn: person.tckn, givenName: properName(person.ad), familyName: properName(person.soyad) };
  }

  /** Gateways know our address beforehand; on this machine alone the browser's word for it will do. */
  private redirectUri({ origin }: Visit, way: GatewayWay): string {
    const base = this.config.publicUrl ?? origin;
    if (base === null) throw new Refusal('SIGN_IN_WAY_CLOSED');
    return new URL(`/api/oturum/${way}/donus`, base).href;
  }
}
