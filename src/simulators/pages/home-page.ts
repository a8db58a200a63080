import type { FastifyInstance } from 'fastify';
import { LIVE, STYLE } from './assets.js';
import { pageHeaders, showPage } from './frame.js';
import { html } from './markup.js';

const DOORS = { phone: ['/telefon', 'homePhone'], mailbox: ['/posta', 'homeMailbox'], kepBox: ['/kep', 'homeKep'], faults: ['/arizalar', 'homeFaults'] } as const;

/** The first page, and what all pages need. */
export function serveHome(app: FastifyInstance): void {
  app.get('/', (request, reply) => showPage(request, reply, {
    title: 'home',
    current: 'home',
    body: (words) => html`${Object.entries(DOORS).map(([name, [path, about]]) => html`<section><h2><a href="${path}">${words(name)}</a></h2><p>${words(about)}</p></section>`)}`,
  }));
  app.get('/sayfa.css', (_, reply) => reply.headers(pageHeaders).type('text/css; charset=utf-8').send(STYLE));
  app.get('/sayfa.js', (_, reply) => reply.headers(pageHeaders).type('text/javascript; charset=utf-8').send(LIVE));
  app.get('/favicon.ico', (_, reply) => reply.status(204).send());
}
