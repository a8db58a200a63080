import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Faults, System } from './faults.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Whose faults this route has; a page of ours has none. */
    system?: System;
  }
}

const DOWN = '<!doctype html><html lang="en"><title>503 Service Unavailable</title><h1>Service Unavailable</h1></html>';

/** Waits as told, but not beyond the end of the server: then nobody waits for an answer any more. */
export function delaysOf(app: FastifyInstance): (delayMs: number) => Promise<void> {
  const closing = new AbortController();
  app.addHook('preClose', async () => closing.abort());
  return async (delayMs) => {
    if (delayMs > 0) await pause(delayMs, undefined, { signal: closing.signal }).catch(() => undefined);
  };
}

/** Lets the routes of a system go wrong as switched on: before they are asked, or after they have done their work. */
export function strikeWithFaults(app: FastifyInstance, faults: Faults): void {
  const delay = delaysOf(app);
  app.addHook('onRequest', async (request, reply) => {
    const { system } = request.routeOptions.config;
    if (!system) return undefined;
    if (faults.of(system).cut) return hangUp(request, reply);
    return faults.strikes(system) ? reply.status(503).type('text/html').send(DOWN) : undefined;
  });
  app.addHook('onSend', async (request, reply, payload) => {
    const { system } = request.routeOptions.config;
    if (!system) return payload;
    const { slowMs, loseAnswer, wrong } = faults.of(system);
    // The work is done by now: whoever gives up waiting does not know that it was.
    await delay(slowMs);
    if (reply.statusCode >= 300 || typeof payload !== 'string') return payload;
    if (loseAnswer) request.raw.socket.destroy();
    return wrong === 'garbled' ? payload.slice(0, payload.length / 2) : payload;
  });
}

function hangUp(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  request.raw.socket.destroy();
  return reply.hijack();
}
