import { Get, Post, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { Limits, networkOf } from '../../identity/people/index.js';
import { Cases } from '../../cases/index.js';
import { Does, InPath, Routes, Sent, TheActor, type Actor } from '../../permissions/index.js';
import { Refusal } from '../../platform/index.js';
import { known } from '../asker.js';
import { listOf } from '../muhtar-requests.js';
import { OwnRequests } from './own-requests.js';
import { ReceiptPdf } from './receipt-pdf.js';
import { Receipts } from './receipts.js';
import { ANSWER, DETAIL, KEY, ROWS, STANDING, TRACKED } from './shapes.js';

type Asker = Actor | undefined;

const PDF = 'application/pdf';

/** Talep Sorgulama, and the page behind a receipt's QR. */
@Routes('Portal', 'portal')
export class TrackingController {
  constructor(
    private readonly requests: OwnRequests,
    private readonly pdf: ReceiptPdf,
    private readonly receipts: Receipts,
    private readonly cases: Cases,
    private readonly limits: Limits,
  ) {}

  @Get('talepler')
  @Does({ act: 'case.read', summary: 'My own requests, the newest first, each with the list it stands in', answer: ROWS })
  list(@TheActor() actor: Asker): Promise<z.output<typeof ROWS>> {
    return this.requests.list(known(actor));
  }

  @Get('talepler/:key')
  @Does({ act: 'case.read', summary: 'One of them, with its movements', answer: DETAIL })
  detail(@TheActor() actor: Asker, @InPath('key', KEY) key: string): Promise<z.output<typeof DETAIL>> {
    return this.requests.detail(known(actor), key);
  }

  @Post('talepler/:key/cozum')
  @Does({ act: 'task.complete', summary: 'Whether the problem is solved', body: ANSWER, answer: DETAIL })
  answer(@TheActor() actor: Asker, @InPath('key', KEY) key: string, @Sent(ANSWER) answers: z.output<typeof ANSWER>): Promise<z.output<typeof DETAIL>> {
    return this.requests.answer(known(actor), key, answers);
  }

  @Get('talepler/:key/alindi-belgesi')
  @Does({ act: 'case.read', summary: 'The receipt, to be printed' })
  @ApiProduces(PDF)
  async receipt(@TheActor() asker: Asker, @InPath('key', KEY) key: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    const { 'accept-language': language = '' } = reply.request.headers;
    const actor = known(asker);
    const view = await this.requests.own(actor, key);
    const file = await this.pdf.write(actor, { view, language: /^\s*en\b/u.test(language) ? 'en' : 'tr' });
    void reply.header('content-type', PDF).header('content-disposition', `attachment; filename="${view.number}.pdf"`).header('content-length', file.length);
    return new StreamableFile(file);
  }

  /** Counted before anything is looked up: who tries out codes learns nothing, and soon waits. */
  @Post('durum')
  @Does({ act: 'case.track', summary: 'How far a case is, for whoever holds its receipt', body: TRACKED, answer: STANDING })
  async track(@Sent(TRACKED) asked: z.output<typeof TRACKED>, @Req() { ip }: FastifyRequest): Promise<z.output<typeof STANDING>> {
    await this.limits.take({ kind: 'durum', subject: networkOf(ip), most: 60, seconds: 600 });
    const key = await this.receipts.caseWith(asked);
    const standing = key === null ? null : await this.cases.standingOf(key);
    if (!standing) throw new Refusal('NOT_FOUND');
    const { number, status, openedAt, closedAt, movements } = standing;
    return {
      number, list: listOf(status), openedAt: openedAt.toISOString(), closedAt: closedAt?.toISOString() ?? null,
      movements: movements.map(({ at, hareket }) => ({ at: at.toISOString(), hareket })),
    };
  }
}
