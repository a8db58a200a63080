import type * as openid from 'openid-client';
import type { CustomFetch, Configuration } from 'openid-client';
import { isTckn } from '../platform/personal-data/index.js';
import type { Caller } from './caller.js';
import type { SignedInPerson } from './edevlet.js';
import { troubleOf } from './http-answer.js';
import { Trouble } from './outside-failure.js';
import type { OidcSettings } from './settings.js';

/** What must be kept for this browser until it comes back; none of it may reach another. */
export interface OidcChecks {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
}

interface Beginning {
  readonly url: string;
  readonly checks: OidcChecks;
}

type Library = typeof openid;

/** OpenID Connect with discovery, PKCE, state and nonce. */
export class Oidc {
  private known: Configuration | undefined;

  constructor(
    private readonly caller: Caller,
    private readonly settings: OidcSettings | undefined,
  ) {}

  get isConfigured(): boolean {
    return this.settings !== undefined;
  }

  /** Where the browser is sent, and what must be kept for its return. */
  begin(redirectUri: string): Promise<Beginning> {
    return this.call('begin', async (library, configuration) => {
      const checks = { state: library.randomState(), nonce: library.randomNonce(), codeVerifier: library.randomPKCECodeVerifier() };
      const url = library.buildAuthorizationUrl(configuration, {
        redirect_uri: redirectUri, scope: this.settings?.scope ?? '', state: checks.state, nonce: checks.nonce,
        code_challenge: await library.calculatePKCECodeChallenge(checks.codeVerifier), code_challenge_method: 'S256',
      });
      return { url: url.href, checks };
    });
  }

  /** Who signed in; undefined when the person declined, or what the browser brought does not fit what was kept for it. */
  async finish(callbackUrl: string, { state, nonce, codeVerifier }: OidcChecks): Promise<SignedInPerson | undefined> {
    const url = new URL(callbackUrl);
    if (url.searchParams.get('state') !== state || !url.searchParams.has('code')) return undefined;
    return this.call('finish', async (library, configuration) => {
      try {
        const tokens = await library.authorizationCodeGrant(configuration, url, {
          expectedState: state, expectedNonce: nonce, pkceCodeVerifier: codeVerifier, idTokenExpected: true,
        });
        const subject = tokens.claims()?.sub ?? '';
        const more = configuration.serverMetadata().userinfo_endpoint ? await library.fetchUserInfo(configuration, tokens.access_token, subject) : {};
        return this.personIn({ ...more, ...tokens.claims() });
      } catch (error) {
        if (error instanceof library.ResponseBodyError && error.error === 'invalid_grant') return undefined;
        throw error;
      }
    });
  }

  private call<T>(operation: string, run: (library: Library, configuration: Configuration) => Promise<T>): Promise<T> {
    return this.caller.call({
      operation,
      isRepeatable: operation === 'begin',
      run: async (signal) => {
        const library = await import('openid-client');
        try {
          this.known ??= await this.discover(library, signal);
          // Every request of this call, and of no other, ends with this call's patience.
          const configuration = new library.Configuration(this.known.serverMetadata(), this.settings?.clientId ?? '', this.settings?.clientSecret);
          this.prepare(library, configuration, signal);
          return await run(library, configuration);
        } catch (error) {
          throw error instanceof Trouble ? error : meaning(library, error, signal);
        }
      },
    });
  }

  private discover(library: Library, signal: AbortSignal): Promise<Configuration> {
    const { issuer = '', clientId = '', clientSecret } = this.settings ?? {};
    return library.discovery(new URL(issuer), clientId, clientSecret, undefined, {
      [library.customFetch]: fetchWithin(signal),
      execute: issuer.startsWith('http://') ? [library.allowInsecureRequests] : [],
    });
  }

  private prepare(library: Library, configuration: Configuration, signal: AbortSignal): void {
    configuration[library.customFetch] = fetchWithin(signal);
    if (this.settings?.issuer.startsWith('http://')) library.allowInsecureRequests(configuration);
  }

  private personIn(claims: Readonly<Record<string, unknown>>): SignedInPerson {
    const { sub, given_name: ad, family_name: soyad } = claims;
    const tckn = claims[this.settings?.tcknClaim ?? ''];
    if (typeof sub !== 'string' || typeof ad !== 'string' || typeof soyad !== 'string') throw new Trouble('wrong', 'half-a-person');
    if (tckn !== undefined && (typeof tckn !== 'string' || !isTckn(tckn))) throw new Trouble('wrong', 'no-tckn');
    return { subject: sub, ad, soyad, tckn };
  }
}

/** The time given ends the request; a page, a redirect or a server's error means that nobody is there. */
function fetchWithin(signal: AbortSignal): CustomFetch {
  return async (url, options) => {
    const response = await fetch(url, { ...options, body: options.body as RequestInit['body'], signal }).catch((error: unknown) => { throw troubleOf(error, signal); });
    if (response.status >= 500) throw new Trouble('down', `http-${response.status}`);
    if (/^text\/html/i.test(response.headers.get('content-type') ?? '')) throw new Trouble('down', 'html');
    return response;
  };
}

/** Whatever the library refuses is an answer nobody may act on; its words stay here, they may hold claims. */
function meaning(library: Library, error: unknown, signal: AbortSignal): unknown {
  const inner = causeOf(error);
  if (inner) return inner;
  if (signal.aborted) return new Trouble('slow', 'no-answer-in-time');
  if (error instanceof library.ClientError || error instanceof library.ResponseBodyError) return new Trouble('wrong', String(error.code ?? 'refused'));
  return error;
}

function causeOf(error: unknown): Trouble | undefined {
  for (let at = error; at instanceof Error; at = at.cause) if (at instanceof Trouble) return at;
  return undefined;
}
