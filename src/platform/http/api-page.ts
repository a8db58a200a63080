import { createReadStream } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';

const ASSETS = { 'swagger-ui.css': 'text/css', 'swagger-ui-bundle.js': 'text/javascript' } as const;

const PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>TalepAkış API</title>
<link rel="stylesheet" href="/api-page/swagger-ui.css">
<main id="page"></main>
<script src="/api-page/swagger-ui-bundle.js"></script>
<script src="/api-page/open.js"></script>
`;

const OPEN = "SwaggerUIBundle({ url: '/openapi.json', dom_id: '#page' });";

/** The page styles itself from script, and carries its pictures in its style sheet. */
const POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

/** The page is at `/api-page`, and at `/` where no web app is served; the description it shows at `/openapi.json`. */
export function documentApi(app: NestFastifyApplication): void {
  const about = new DocumentBuilder().setTitle('TalepAkış').setDescription('BPMN-driven case management').setVersion('0.1.0').build();
  SwaggerModule.setup('/', app, () => SwaggerModule.createDocument(app, about), { ui: false, raw: ['json'], jsonDocumentUrl: 'openapi.json' });

  const folder = path.dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
  const http = app.getHttpAdapter().getInstance();
  for (const address of ['/', '/api-page', '/api-page/']) {
    http.get(address, (_, reply) => reply.header('content-security-policy', POLICY).type('text/html; charset=utf-8').send(PAGE));
  }
  http.get('/api-page/open.js', (_, reply) => reply.type('text/javascript').send(OPEN));
  for (const [file, type] of Object.entries(ASSETS)) {
    http.get(`/api-page/${file}`, (_, reply) => reply.type(type).send(createReadStream(path.join(folder, file))));
  }
}
