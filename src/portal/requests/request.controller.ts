import { Get, Post, Put } from '@nestjs/common';
import type { z } from 'zod';
import { Documents } from '../../documents/index.js';
import { Does, Routes, Sent, TheActor, type Actor } from '../../permissions/index.js';
import { muhtarAmong } from '../asker.js';
import { AlikeRequests } from './alike.js';
import { Applicants } from './applicants.js';
import { Drafts } from './drafts.js';
import { SendRequest } from './send-request.js';
import { ALIKE, DRAFT, FORM, REQUEST, SAVED, SENT, TEXT } from './shapes.js';

type Asker = Actor | undefined;

/** Başvuru Formu. */
@Routes('Portal', 'portal/basvuru')
export class RequestController {
  constructor(
    private readonly applicants: Applicants,
    private readonly drafts: Drafts,
    private readonly documents: Documents,
    private readonly alike: AlikeRequests,
    private readonly sending: SendRequest,
  ) {}

  @Get()
  @Does({ act: 'case.open', summary: 'What the form shows of me, and what I have typed so far', answer: FORM })
  async form(@TheActor() asker: Asker): Promise<z.output<typeof FORM>> {
    const actor = muhtarAmong(asker);
    const [applicant, draft, unattached] = await Promise.all([this.applicants.shown(actor), this.drafts.of(actor), this.documents.unattachedOf(actor)]);
    const documents = unattached.filter(({ id }) => draft?.answers.ekler.includes(id)).map(({ id, name, bytes, state }) => ({ id, name, bytes, state }));
    return { applicant, draft: draft && { basvuruTuru: draft.answers.basvuruTuru, aciklama: draft.answers.aciklama, savedAt: draft.savedAt.toISOString() }, documents };
  }

  @Put('taslak')
  @Does({ act: 'case.open', summary: 'Keep what I have typed', body: DRAFT, answer: SAVED })
  async keep(@TheActor() actor: Asker, @Sent(DRAFT) answers: z.output<typeof DRAFT>): Promise<z.output<typeof SAVED>> {
    return { savedAt: (await this.drafts.keep(muhtarAmong(actor), answers)).toISOString() };
  }

  @Post('benzerler')
  @Does({ act: 'case.open', summary: 'My open requests that say nearly the same', body: TEXT, answer: ALIKE })
  async findAlike(@TheActor() actor: Asker, @Sent(TEXT) { aciklama }: z.output<typeof TEXT>): Promise<z.output<typeof ALIKE>> {
    return { rows: await this.alike.find(muhtarAmong(actor), aciklama) };
  }

  @Post()
  @Does({ act: 'case.open', summary: 'Send it; with the same key once more it is the same request', status: 201, body: REQUEST, answer: SENT })
  send(@TheActor() actor: Asker, @Sent(REQUEST) request: z.output<typeof REQUEST>): Promise<z.output<typeof SENT>> {
    return this.sending.run(muhtarAmong(actor), request);
  }
}
