import { isTckn } from '../platform/personal-data/index.js';
import type { Caller } from './caller.js';
import { ask, jsonOf } from './http-answer.js';
import { Trouble } from './outside-failure.js';
import type { ClientSettings } from './settings.js';

const SCOPES = ['Kimlik-Dogrula', 'Ad-Soyad'];
const FINE = 'EDV09.000';
/** The code was used, is old, or is not ours: the browser's fault, not the gateway's. */
const CODE_IS_WORTHLESS = new Set(['invalid_grant', 'invalid_request']);

/** Who signed in outside of this house. */
export interface SignedInPerson {
  /** Undefined where the provider does not tell it. */
  readonly tckn: string | undefined;
  readonly ad: string;
  readonly soyad: string;
  /** The provider's own name for the person. */
  readonly subject: string;
}

/** The state's sign-in gateway: an OAuth2 code flow of its own, without id token, discovery or PKCE. */
export class EDevlet {
  constructor(
    private readonly caller: Caller,
    private readonly settings: ClientSettings | undefined,
  ) {}

  get isConfigured(): boolean {
    return this.settings !== undefined;
  }

  /** Where the browser is sent; `state` must be unguessable and bound to that browser. */
  authorizationUrl({ state, redirectUri }: { readonly state: string; readonly redirectUri: string }): string {
    if (!this.settings) throw this.caller.failure(new Trouble('down', 'not-configured', { mayHaveHappened: false }));
    const query = { response_type: 'code', client_id: this.settings.clientId, state, scope: SCOPES.join(';'), redirect_uri: redirectUri };
    return `${this.at('AuthorizationController')}?${new URLSearchParams(query).toString()}`;
  }

  /** Who stands behind the code the browser brought back; undefined for a code that is worth nothing. Works once per code. */
  personOf({ code, redirectUri }: { readonly code: string; readonly redirectUri: string }): Promise<SignedInPerson | undefined> {
    return this.caller.call({
      operation: 'person',
      isRepeatable: false, // a code is good for one exchange
      run: async (signal) => {
        const accessToken = await this.tokenFor({ code, redirectUri }, signal);
        return accessToken === undefined ? undefined : this.bearerOf(accessToken, signal);
      },
    });
  }

  private async tokenFor({ code, redirectUri }: { code: string; redirectUri: string }, signal: AbortSignal): Promise<string | undefined> {
    const { clientId = '', clientSecret = '' } = this.settings ?? {};
    const body = new URLSearchParams({ grant_type: 'authorization_code', code, redirect_uri: redirectUri, client_id: clientId, client_secret: clientSecret });
    const { text } = await ask({ url: this.at('AccessTokenController'), body, readableStatuses: [400] }, signal);
    const { access_token: token, error } = jsonOf(text);
    if (typeof token === 'string' && token) return token;
    if (typeof error === 'string' && CODE_IS_WORTHLESS.has(error)) return undefined;
    throw new Trouble('wrong', 'no-token');
  }

  private async bearerOf(accessToken: string, signal: AbortSignal): Promise<SignedInPerson> {
    const body = new URLSearchParams({ accessToken, resourceId: '1', kapsam: 'Ad-Soyad', clientId: this.settings?.clientId ?? '' });
    const { text } = await ask({ url: this.at('AuthenticationController'), body }, signal);
    const { sonucKodu, kullaniciBilgileri } = jsonOf(text);
    if (sonucKodu !== FINE) throw new Trouble('wrong', /^[A-Z]{3}\d\d\.\d{3}$/.test(String(sonucKodu)) ? String(sonucKodu) : 'no-result-code');
    const { kimlikNo, ad, soyad } = (kullaniciBilgileri ?? {}) as Record<string, unknown>;
    const tckn = String(kimlikNo);
    if (!isTckn(tckn) || typeof ad !== 'string' || typeof soyad !== 'string') throw new Trouble('wrong', 'half-a-person');
    return { tckn, ad, soyad, subject: tckn };
  }

  private at(controller: string): string {
    return `${this.settings?.url ?? ''}/OAuth2AuthorizationServer/${controller}`;
  }
}
