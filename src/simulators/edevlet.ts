import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { CLIENT } from './settings/credentials.js';
import type { Faults } from './faults.js';
import { isOfThisMachine } from './this-machine.js';
import { showPage } from './pages/frame.js';
import { html } from './pages/markup.js';
import { showSignIn } from './pages/sign-in-page.js';
import type { People } from './people/people.js';

interface Granted {
  readonly tckn: string;
  readonly redirectUri: string;
}

type Form = URLSearchParams;

const BASE = '/OAuth2AuthorizationServer';
const ROUTE = { config: { system: 'edevlet' } } as const;
const MOST = 1_000;
const ASKED = ['client_id', 'state', 'scope', 'redirect_uri', 'response_type'] as const;

/** The state's sign-in gateway, with the three addresses the real one has. */
export function serveEDevlet(app: FastifyInstance, { people, faults }: { people: People; faults: Faults }): void {
  const codes = new Map<string, Granted>();
  const tokens = new Map<string, string>();

  app.get<{ Querystring: Record<string, string> }>(`${BASE}/AuthorizationController`, ROUTE, (request, reply) => {
    const { client_id: client, redirect_uri: redirectUri = '', response_type: type } = request.query;
    if (client !== CLIENT.id || type !== 'code' || !isOfThisMachine(redirectUri)) {
      return showPage(request, reply.status(400), { title: 'signInEdevlet', body: (words) => html`<section><p>${words('badRequest')}</p></section>` });
    }
    const hidden = Object.fromEntries(ASKED.map((name) => [name, request.query[name] ?? '']));
    return showSignIn(request, reply, { title: 'signInEdevlet', action: `${BASE}/AuthorizationController`, hidden, people });
  });

  app.post(`${BASE}/AuthorizationController`, ROUTE, (request, reply) => {
    const form = request.body as Form;
    const [tckn, redirectUri, state] = ['tckn', 'redirect_uri', 'state'].map((name) => form.get(name) ?? '') as [string, string, string];
    if (!isOfThisMachine(redirectUri)) return reply.status(400).send();
    if (form.has('vazgec')) return reply.redirect(back(redirectUri, { error: 'access_denied', state }), 303);
    const hidden = Object.fromEntries(ASKED.map((name) => [name, form.get(name) ?? '']));
    if (!people.find(tckn)?.isAlive) return showSignIn(request, reply, { title: 'signInEdevlet', action: `${BASE}/AuthorizationController`, hidden, people, unknown: tckn });
    const code = keep(codes, { tckn, redirectUri });
    return reply.redirect(back(redirectUri, { code, state }), 303);
  });

  serveTokens(app, { people, faults, codes, tokens });
}

interface Issued {
  readonly people: People;
  readonly faults: Faults;
  readonly codes: Map<string, Granted>;
  readonly tokens: Map<string, string>;
}

function serveTokens(app: FastifyInstance, { people, faults, codes, tokens }: Issued): void {
  app.post(`${BASE}/AccessTokenController`, ROUTE, (request, reply) => {
    const form = request.body as Form;
    if (form.get('client_id') !== CLIENT.id || form.get('client_secret') !== CLIENT.secret) return reply.status(401).send({ error: 'invalid_client' });
    const code = form.get('code') ?? '';
    const granted = codes.get(code);
    codes.delete(code);
    if (!granted || granted.redirectUri !== form.get('redirect_uri')) return reply.status(400).send({ error: 'invalid_grant' });
    return reply.send({ access_token: keep(tokens, granted.tckn), token_type: 'bearer', expires_in: 300 });
  });
  app.post(`${BASE}/AuthenticationController`, ROUTE, (request, reply) => {
    const form = request.body as Form;
    const found = people.find(tokens.get(form.get('accessToken') ?? '') ?? '');
    if (!found || form.get('clientId') !== CLIENT.id) return reply.send({ sonucKodu: 'EDV09.001', sonucAciklamasi: 'token' });
    const kimlikNo = faults.of('edevlet').wrong === 'lying' ? '12345678901' : found.tckn;
    return reply.send({ sonucKodu: 'EDV09.000', sonucAciklamasi: 'OK', kullaniciBilgileri: { kimlikNo, ad: found.ad, soyad: found.soyad } });
  });
}

function keep<T>(kept: Map<string, T>, value: T): string {
  const key = randomBytes(24).toString('base64url');
  kept.set(key, value);
  if (kept.size > MOST) kept.delete(kept.keys().next().value ?? '');
  return key;
}

function back(redirectUri: string, answer: Readonly<Record<string, string>>): string {
  const url = new URL(redirectUri);
  for (const [name, value] of Object.entries(answer)) url.searchParams.set(name, value);
  return url.href;
}
