import { Readable } from 'node:stream';
import { Body, Post, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';
import { Asked, Does, Routes, TheActor, type Actor } from '../../../permissions/index.js';
import { Refusal } from '../../../platform/index.js';
import { known } from '../../shapes.js';
import { KurumTrail } from '../../trail.js';
import { MuhtarImport } from './muhtar-import.js';
import { IMPORT, IMPORT_REPORT, type MuhtarImportReport } from './shapes.js';

const KIND = 'text/csv';

/** The muhtars of a province from a file: first on trial, then in earnest. */
@Routes('Kurum', 'kurum/muhtarlar/ice-aktar')
export class MuhtarImportController implements OnModuleInit {
  constructor(private readonly imports: MuhtarImport, private readonly trail: KurumTrail, private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    const fastify = this.host.httpAdapter.getInstance<FastifyInstance>();
    if (!fastify.hasContentTypeParser(KIND)) fastify.addContentTypeParser(KIND, (_request, payload, done) => done(null, payload));
  }

  @Post()
  @Does({ act: 'muhtar.change', summary: 'Take in a file of muhtars (CSV, UTF-8); a trial changes nothing and tells the same', query: IMPORT, answer: IMPORT_REPORT })
  @ApiConsumes(KIND)
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  async import(@TheActor() actor: Actor | undefined, @Asked(IMPORT) asked: z.output<typeof IMPORT>, @Body() file: unknown): Promise<MuhtarImportReport> {
    if (!(file instanceof Readable)) throw new Refusal('MEDIA_TYPE_UNKNOWN');
    const { isTrial = false, skipsBad = false, endsFormer = false } = asked;
    const report = await this.imports.run(known(actor), { bytes: kept(file), isTrial, skipsBad, endsFormer });
    const { outcome, added, changed, ended } = report;
    await this.trail.hasDone(known(actor), { act: 'muhtar.change', thing: { kind: 'muhtar', id: 'import' }, details: { outcome, added, changed, ended } });
    return report;
  }
}

/** Whoever stops reading leaves the rest to be thrown away: unread, it would stand before the connection's next request, and destroyed take the connection with it. */
async function* kept(file: Readable): AsyncGenerator<Uint8Array> {
  try {
    yield* file.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>;
  } finally {
    file.resume();
  }
}
