import { Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Cases } from '../cases/index.js';
import { sendDocument } from '../documents/index.js';
import { Does, InPath, Routes } from '../permissions/index.js';
import { ID, KEY, known } from './shapes.js';

/** The files of a case, for whoever may open them as a part of it. */
@Routes('İşlemler', 'islemler/:key/ekler/:id')
export class CaseFileController {
  constructor(private readonly cases: Cases) {}

  @Get('icerik')
  @Does({ act: 'case.read', summary: 'A file of the case, to be saved' })
  async save(@InPath('key', KEY) caseKey: string, @InPath('id', ID) documentId: string, @Res() reply: FastifyReply): Promise<void> {
    await sendDocument(reply, await this.cases.openDocument(known(reply.request.actor), { caseKey, documentId }), 'save');
  }

  @Get('onizleme')
  @Does({ act: 'case.read', summary: 'The same, to be shown in place: PDF and pictures only' })
  async show(@InPath('key', KEY) caseKey: string, @InPath('id', ID) documentId: string, @Res() reply: FastifyReply): Promise<void> {
    await sendDocument(reply, await this.cases.openDocument(known(reply.request.actor), { caseKey, documentId }), 'show');
  }
}
