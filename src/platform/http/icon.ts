import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** A sheet with a tick on it: a request that was dealt with. */
const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
<rect width="32" height="32" rx="7" fill="#1c5d99"/><path d="M9 6h10l5 5v15H9z" fill="#fff"/>
<path d="m12 18 3.5 3.5L21 15" fill="none" stroke="#1c5d99" stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round"/>
</svg>
`;

/** Answers what every browser asks for without being told. */
export function serveIcon(app: NestFastifyApplication): void {
  app.getHttpAdapter().getInstance().get('/favicon.ico', (_, reply) => reply.type('image/svg+xml').header('cache-control', 'max-age=86400').send(ICON));
}
