import type { ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';
import type { Journal } from '../journal.js';

/** The addresses under which open pages hear that a record came. */
export const STREAMS = { sms: '/telefon/akis', mail: '/posta/akis', kep: '/kep/akis' } as const;

/** Tells open pages that something came; what came they read themselves. */
export function serveNews(app: FastifyInstance, journal: Journal): void {
  const listeners = new Map<ServerResponse, string>();
  const stop = journal.onAdd((kind) => {
    for (const [response, wanted] of listeners) if (wanted === kind || (wanted === 'kep' && kind === 'kepEvent')) response.write('data: new\n\n');
  });
  app.addHook('preClose', async () => {
    stop();
    for (const response of listeners.keys()) response.end();
  });
  for (const [kind, path] of Object.entries(STREAMS)) {
    app.get(path, (request, reply) => {
      reply.hijack();
      reply.raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      reply.raw.write('retry: 1000\n\n');
      listeners.set(reply.raw, kind);
      request.raw.once('close', () => listeners.delete(reply.raw));
    });
  }
}
