import multipart from '@fastify/multipart';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';

/** Forms with files in them, for every route that asks for one; each says its own limits, and who forgets gets little. */
export async function acceptForms(app: NestFastifyApplication): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  await fastify.register(multipart, { limits: { files: 1, parts: 10, fields: 10, fieldSize: 1_000, fileSize: 1024 * 1024, headerPairs: 50 } });
}
