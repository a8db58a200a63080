import type { FastifyInstance } from 'fastify';

const HOSTS = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** Whether an address leads to this machine: the only place a simulated sign-in may send a browser. */
export function isOfThisMachine(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return /^https?:$/.test(protocol) && HOSTS.has(hostname);
}

/** Refuses other sites' pages: those that reach us under a name of their own, and those that post from elsewhere. */
export function keepStrangersOut(app: FastifyInstance): void {
  app.addHook('onRequest', async ({ headers, method }, reply) => {
    const { host = '', origin } = headers;
    const isFromElsewhere = origin !== undefined && origin !== `http://${host}`;
    if (!isOfThisMachine(`http://${host}`) || (isFromElsewhere && method !== 'GET')) return reply.status(403).send();
    return undefined;
  });
}
