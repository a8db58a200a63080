import { Delete, Get, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Asked, Does, InPath, Routes, TheActor, type Actor } from '../../permissions/index.js';
import { Refusal } from '../../platform/index.js';
import { Audit, type AuditEntry } from '../../platform/audit/index.js';
import { AddDocument } from '../add-document.js';
import type { DocumentView } from '../document.js';
import { Documents } from '../documents.js';
import { Turns } from '../turns.js';
import { dropRest } from './drop-rest.js';
import { sendToSave, sendToShow } from './sending.js';
import { fileIn } from './upload-form.js';

const ID = z.uuid();
const DOCUMENT = z.object({
  id: z.uuid(), name: z.string(), type: z.string(), bytes: z.number().int(), state: z.enum(['taraniyor', 'temiz', 'zararli']),
  isAttached: z.boolean(), canBeShown: z.boolean(), createdAt: z.iso.datetime(),
});
const THING = z.strictObject({ kind: z.string().min(1).max(100).optional(), id: z.string().min(1).max(200).optional() });
const FORM = { type: 'object', required: ['dosya'], properties: { dosya: { type: 'string', format: 'binary' } } };

interface Viewer {
  readonly actor: Actor | undefined;
  readonly request: FastifyRequest;
}

/** Files people bring, and see again. */
@Routes('Belgeler', 'belgeler')
export class DocumentsController {
  constructor(
    private readonly adding: AddDocument,
    private readonly documents: Documents,
    private readonly turns: Turns,
    private readonly audit: Audit,
  ) {}

  @Post()
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: FORM })
  @Does({ act: 'document.add', summary: 'Upload one file of at most 10 MB; it belongs to nothing until it is attached', status: 201, answer: DOCUMENT })
  async add(@TheActor() actor: Actor, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<DocumentView> {
    const gone = new AbortController();
    reply.raw.once('close', () => gone.abort());
    try {
      return await this.turns.take(actor.personId, gone.signal, async () => {
        const { file, isAll } = await fileIn(request);
        return this.adding.run(actor, { name: file.filename, content: file.file, isAll, address: request.ip, gone: gone.signal });
      });
    } catch (error) {
      dropRest(request);
      throw error;
    }
  }

  @Get()
  @Does({ act: 'document.read', summary: 'The documents of a thing that you may open; without a thing your own that belong to nothing yet', query: THING, answer: z.array(DOCUMENT) })
  async list(@TheActor() actor: Actor, @Asked(THING) { kind, id }: z.output<typeof THING>, @Req() request: FastifyRequest): Promise<DocumentView[]> {
    if ((kind === undefined) !== (id === undefined)) throw new Refusal('MALFORMED_REQUEST', { fields: [{ field: kind ? 'id' : 'kind', fault: 'missing' }] });
    const listed = kind && id ? await this.documents.listOf(actor, { kind, id }) : await this.documents.unattachedOf(actor);
    // A thing nobody has is a word of the asker's: it could be a number of somebody.
    const thing = kind && id && listed.length > 0 ? { kind, id } : { kind: 'document', id: 'list' };
    await this.seen({ actor, request }, thing, { how: 'list', rows: listed.length });
    return listed;
  }

  @Get(':id')
  @Does({ act: 'document.read', summary: 'What is known of a document: whether it has been scanned, for one', answer: DOCUMENT })
  async read(@TheActor() actor: Actor, @InPath('id', ID) id: string, @Req() request: FastifyRequest): Promise<DocumentView> {
    const document = await this.documents.read(actor, id);
    await this.seen({ actor, request }, { kind: 'document', id }, { how: 'bilgi' });
    return document;
  }

  @Get(':id/icerik')
  @Does({ act: 'document.read', summary: 'The file, to be saved' })
  async save(@TheActor() actor: Actor, @InPath('id', ID) id: string, @Res() reply: FastifyReply): Promise<void> {
    const open = await this.documents.openFor(actor, id);
    await this.seen({ actor, request: reply.request }, { kind: 'document', id }, { how: 'icerik' });
    await sendToSave(reply, open);
  }

  @Get(':id/onizleme')
  @Does({ act: 'document.read', summary: 'The file, to be shown in place: PDF and pictures only' })
  async show(@TheActor() actor: Actor, @InPath('id', ID) id: string, @Res() reply: FastifyReply): Promise<void> {
    const open = await this.documents.openFor(actor, id);
    if (!open.document.canBeShown) throw new Refusal('DOCUMENT_NO_PREVIEW');
    await this.seen({ actor, request: reply.request }, { kind: 'document', id }, { how: 'onizleme' });
    await sendToShow(reply, open, reply.request.headers.range);
  }

  @Delete(':id')
  @Does({ act: 'document.remove', summary: 'Destroy your own document that belongs to nothing', status: 204 })
  remove(@TheActor() actor: Actor, @InPath('id', ID) id: string, @Req() request: FastifyRequest): Promise<void> {
    return this.documents.remove(actor, id, request.ip);
  }

  /** Nothing is shown before it is written down. */
  private seen({ actor, request }: Viewer, thing: AuditEntry['thing'], details: NonNullable<AuditEntry['details']>): Promise<void> {
    return this.audit.viewed({ actor: actor?.personId ?? 'nobody', session: actor?.sessionId, act: 'document.read', thing, address: request.ip, details });
  }
}
