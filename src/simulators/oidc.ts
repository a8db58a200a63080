import { generateKeyPairSync, randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type Provider from 'oidc-provider';
import type { Configuration } from 'oidc-provider';
import { CLIENT } from './settings/credentials.js';
import { delaysOf } from './fault-hooks.js';
import type { Faults } from './faults.js';
import { OidcRecords } from './oidc-records.js';
import { showSignIn } from './pages/sign-in-page.js';
import type { People } from './people/people.js';
import { isOfThisMachine } from './this-machine.js';

const MOUNT = '/oidc';
const SIGN_IN = '/oidc-giris';
const ROUTE = { config: { system: 'oidc' } } as const;

interface Ground {
  readonly people: People;
  readonly faults: Faults;
  /** Known once the port is. */
  readonly issuer: () => string;
}

/** An OpenID provider with a sign-in page; its library is read when somebody first comes. */
export function serveOidc(app: FastifyInstance, ground: Ground): void {
  let starting: Promise<Provider> | undefined;
  const delay = delaysOf(app);
  const provider = (): Promise<Provider> => (starting ??= startProvider(ground));

  app.all(`${MOUNT}/*`, {
    ...ROUTE,
    onRequest: async (request, reply) => {
      const { slowMs, wrong } = ground.faults.of('oidc');
      if (wrong === 'garbled') return reply.type('application/json').send('{"issuer":');
      await delay(slowMs);
      const { raw } = request;
      reply.hijack();
      if (raw.destroyed) return undefined; // whoever asked has given up
      const handle = (await provider()).callback();
      Object.assign(raw, { originalUrl: raw.url, url: raw.url?.slice(MOUNT.length) });
      await handle(raw, reply.raw);
      return undefined;
    },
  }, () => undefined);

  app.get(`${SIGN_IN}/:uid`, ROUTE, (request, reply) => showSignIn(request, reply, { title: 'signInOidc', action: request.url, people: ground.people }));
  app.post(`${SIGN_IN}/:uid`, ROUTE, async (request, reply) => finish(await provider(), { request, reply, people: ground.people }));
}

async function finish(provider: Provider, { request, reply, people }: { request: FastifyRequest; reply: FastifyReply; people: People }): Promise<FastifyReply> {
  const form = request.body as URLSearchParams;
  const tckn = form.get('tckn') ?? '';
  if (!form.has('vazgec') && !people.find(tckn)?.isAlive) {
    return showSignIn(request, reply, { title: 'signInOidc', action: request.url, people, unknown: tckn });
  }
  const result = form.has('vazgec') ? { error: 'access_denied' } : { login: { accountId: tckn, remember: false } };
  const next = await provider.interactionResult(request.raw, reply.raw, result);
  return reply.redirect(next, 303);
}

async function startProvider({ people, faults, issuer }: Ground): Promise<Provider> {
  const { default: OidcProvider, interactionPolicy } = await import('oidc-provider');
  const policy = interactionPolicy.base();
  // Everybody who tries the demo wants to choose whom to be, every time.
  policy.get('login')?.checks.add(new interactionPolicy.Check('ask_each_time', 'ask each time', (ctx) => !ctx.oidc.result?.login));
  const provider = new OidcProvider(issuer(), { ...fixed(), interactions: { policy, url: (_, { uid }) => `${SIGN_IN}/${uid}` }, findAccount: (_, id) => account(people, faults, id) });
  provider.Client.prototype.redirectUriAllowed = isOfThisMachine; // the product's port is not known beforehand
  return provider;
}

function account(people: People, faults: Faults, id: string): { accountId: string; claims: () => { sub: string; [claim: string]: unknown } } | undefined {
  const found = people.find(id);
  if (!found) return undefined;
  const tckn = faults.of('oidc').wrong === 'lying' ? '12345678901' : found.tckn;
  return { accountId: id, claims: () => ({ sub: id, tckn, given_name: found.ad, family_name: found.soyad, birthdate: found.dogumTarihi }) };
}

function fixed(): Configuration {
  const key = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' });
  return {
    adapter: OidcRecords,
    clients: [{ client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: ['http://127.0.0.1/'], token_endpoint_auth_method: 'client_secret_post', id_token_signed_response_alg: 'ES256' }],
    jwks: { keys: [{ ...key, alg: 'ES256', use: 'sig' }] } as Configuration['jwks'],
    enabledJWA: { idTokenSigningAlgValues: ['ES256'] },
    cookies: { keys: [randomBytes(24).toString('base64url')] },
    claims: { openid: ['sub'], profile: ['given_name', 'family_name', 'birthdate', 'tckn'] },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false } },
    ttl: { AccessToken: 300, AuthorizationCode: 60, IdToken: 300, Interaction: 600, Session: 600, Grant: 600 },
    renderError: (ctx, { error }) => {
      ctx.type = 'text';
      ctx.body = error;
    },
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({ clientId: oidc.client?.clientId, accountId: oidc.session?.accountId });
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
  };
}
