import { Body, Post, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';
import { UnitChanges } from '../../org/index.js';
import { Asked, demand, Does, Routes, TheActor, type Actor } from '../../permissions/index.js';
import { Refusal } from '../../platform/index.js';
import { known } from '../shapes.js';
import { KurumTrail } from '../trail.js';
import { IMPORT, IMPORT_REPORT } from './shapes.js';

const KINDS = ['text/csv', 'application/xml', 'text/xml'];
const MOST_MB = 100;
const MOST_LISTED = 500;

type Stream = AsyncIterable<Uint8Array>;

/** The tree from a file, as DETSİS gives it out or as a table: first on trial, then in earnest. */
@Routes('Kurum', 'kurum/birimler/ice-aktar')
export class UnitImportController implements OnModuleInit {
  constructor(private readonly changes: UnitChanges, private readonly trail: KurumTrail, private readonly host: HttpAdapterHost) {}

  /** The file is read as it comes in, never held whole. */
  onModuleInit(): void {
    const fastify = this.host.httpAdapter.getInstance<FastifyInstance>();
    for (const kind of KINDS) if (!fastify.hasContentTypeParser(kind)) fastify.addContentTypeParser(kind, (_request, payload, done) => done(null, payload));
  }

  @Post()
  @Does({ act: 'unit.change', summary: 'Take in a file of units (CSV or XML, UTF-8); a trial changes nothing and tells the same', query: IMPORT, answer: IMPORT_REPORT })
  @ApiConsumes(...KINDS)
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  async import(@TheActor() actor: Actor | undefined, @Asked(IMPORT) asked: z.output<typeof IMPORT>, @Body() file: unknown): Promise<z.output<typeof IMPORT_REPORT>> {
    demand(actor, 'unit.change');
    if (!isStream(file)) throw new Refusal('MEDIA_TYPE_UNKNOWN');
    const { isTrial = false, isComplete = false, skipsBad = false } = asked;
    const { problems, ...report } = await this.changes.import({ bytes: atMost(file), isTrial, isComplete, skipsBad });
    const { outcome, added, changed, closed } = report;
    await this.trail.hasDone(known(actor), { act: 'unit.change', thing: { kind: 'unit', id: 'import' }, details: { outcome, added, changed, closed } });
    return { ...report, problems: problems.slice(0, MOST_LISTED).map((problem) => ({ ...problem, details: { ...problem.details } })), problemCount: problems.length };
  }
}

const isStream = (body: unknown): body is Stream => typeof body === 'object' && body !== null && Symbol.asyncIterator in body;

async function* atMost(file: Stream): Stream {
  let size = 0;
  for await (const chunk of file) {
    size += chunk.byteLength;
    if (size > MOST_MB * 1_048_576) throw new Refusal('UNITS_FILE_TOO_LARGE', { most: MOST_MB });
    yield chunk;
  }
}
