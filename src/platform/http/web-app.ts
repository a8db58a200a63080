import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply } from 'fastify';

/** Addresses of programs: nothing there is ever a page. */
const NOT_A_PAGE = /^\/(api|v2|oauth|health|metrics|openapi\.json|assets|api-page)(\/|$)/;

/** A page needs nothing from anybody else's server, and runs no script but our own files. */
const policy = (nonce: string): string => [
  "default-src 'self'", `style-src 'self' 'nonce-${nonce}'`, "img-src 'self' data: blob:", "object-src 'none'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'",
].join('; ');

/** Of the page without a connection, and of the worker that keeps it: our own files, and no script in a page that has none. */
const OWN_FILES = "default-src 'none'; connect-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The built web app: its files for ever, under names that carry their digest, and its one page for every other address a browser opens. */
export async function serveWebApp(app: NestFastifyApplication, folder: string): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  const page = await readFile(path.join(folder, 'index.html'), 'utf8');

  await fastify.register(fastifyStatic, {
    root: folder, wildcard: false, index: false, globIgnore: ['index.html', '**/*.br'], preCompressed: true, cacheControl: false,
    setHeaders: (reply, file) => {
      reply.setHeader('cache-control', file.includes(`${path.sep}assets${path.sep}`) ? 'public, max-age=31536000, immutable' : 'no-cache');
      if (/(\.html|\bsw\.js)(\.br)?$/.test(file)) reply.setHeader('content-security-policy', OWN_FILES);
    },
  });
  fastify.addHook('onRequest', async (request, reply) => {
    if (request.method === 'GET' && isPage(request.url, request.headers.accept)) return sendPage(reply, page);
    return undefined;
  });
}

function isPage(url: string, accept = ''): boolean {
  const address = url.split('?')[0] ?? '/';
  return accept.includes('text/html') && !NOT_A_PAGE.test(address) && !path.extname(address);
}

function sendPage(reply: FastifyReply, page: string): FastifyReply {
  const nonce = randomBytes(16).toString('base64');
  return reply
    .header('content-security-policy', policy(nonce))
    .header('cache-control', 'no-cache')
    .type('text/html; charset=utf-8')
    .send(page.replaceAll('%NONCE%', nonce));
}
