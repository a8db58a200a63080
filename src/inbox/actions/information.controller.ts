import { Delete, Get, Post } from '@nestjs/common';
import type { z } from 'zod';
import { Cases } from '../../cases/index.js';
import { Asked, Does, InPath, Routes, Sent, TheActor, type Actor } from '../../permissions/index.js';
import { ID, known } from '../shapes.js';
import { ANSWER, ASKED, ASKED_OF_ME } from './shapes.js';

type Asker = Actor | undefined;
type AskedPage = Awaited<ReturnType<Cases['actions']['informationAskedOf']>>;

/** Bilgi İste, as whoever is asked sees it: the question and the case's number, and no more of the case. */
@Routes('Görevler', 'gorevler/bilgi')
export class InformationController {
  constructor(private readonly cases: Cases) {}

  @Get()
  @Does({ act: 'information.answer', summary: 'What my unit or I as the applicant am asked, the newest first', query: ASKED_OF_ME, answer: ASKED })
  list(@TheActor() actor: Asker, @Asked(ASKED_OF_ME) { isOpen, after, limit }: z.output<typeof ASKED_OF_ME>): Promise<AskedPage> {
    return this.cases.actions.informationAskedOf(known(actor), { limit, ...(isOpen === undefined ? {} : { isOpen }), ...(after === undefined ? {} : { after }) });
  }

  @Post(':id/yanit')
  @Does({ act: 'information.answer', summary: 'Answer; it goes back to the task that asked', status: 204, body: ANSWER })
  answer(@TheActor() actor: Asker, @InPath('id', ID) id: string, @Sent(ANSWER) { answer, documents = [] }: z.output<typeof ANSWER>): Promise<void> {
    return this.cases.actions.answerInformation(known(actor), { id, answer, documents });
  }

  @Delete(':id')
  @Does({ act: 'information.ask', summary: 'Ask no longer', status: 204 })
  withdraw(@TheActor() actor: Asker, @InPath('id', ID) id: string): Promise<void> {
    return this.cases.actions.withdrawInformation(known(actor), id);
  }
}
