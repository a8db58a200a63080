import type { FastifyInstance } from 'fastify';
import type { People } from './people.js';
import { registration } from './person.js';

/** Lets the demo put its own people into the register: one, or a list. */
export function serveRegistration(app: FastifyInstance, people: People): void {
  app.post('/kisiler', async (request, reply) => {
    const said = registration.array().max(10_000).safeParse(Array.isArray(request.body) ? request.body : [request.body]);
    if (!said.success) return reply.status(400).send({ error: said.error.issues });
    return reply.status(201).send(await people.register(said.data));
  });
  app.get<{ Params: { tckn: string } }>('/kisiler/:tckn', (request, reply) => {
    const found = people.find(request.params.tckn);
    return found ? reply.send(found) : reply.status(404).send();
  });
}
