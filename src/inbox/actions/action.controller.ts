import { Get, Post, Put } from '@nestjs/common';
import { z } from 'zod';
import { Cases, type CaseTask } from '../../cases/index.js';
import { Does, InPath, Routes, Sent, TheActor, type Actor } from '../../permissions/index.js';
import { TASK } from '../../cases/shapes/index.js';
import { ID, KEY, known } from '../shapes.js';
import { EXTEND, INFORMATION, POSTPONE, PRIORITY, QUESTION, REDIRECT } from './shapes.js';

type Asker = Actor | undefined;
type Information = Awaited<ReturnType<Cases['actions']['informationOf']>>;

/** Eylemler: what is done with a task besides taking and completing it. */
@Routes('Görevler', 'gorevler/:key')
export class ActionController {
  constructor(private readonly cases: Cases) {}

  @Put('oncelik')
  @Does({ act: 'task.set-priority', summary: 'Öncelik: 0 to 100, the higher the sooner', body: PRIORITY, answer: TASK })
  setPriority(@TheActor() actor: Asker, @InPath('key', KEY) taskKey: string, @Sent(PRIORITY) sent: z.output<typeof PRIORITY>): Promise<CaseTask> {
    return this.cases.actions.setPriority(known(actor), { taskKey, ...sent });
  }

  @Post('sure-uzat')
  @Does({ act: 'task.extend', summary: 'Süre Uzat: a later last day, with the reason', body: EXTEND, answer: TASK })
  extend(@TheActor() actor: Asker, @InPath('key', KEY) taskKey: string, @Sent(EXTEND) sent: z.output<typeof EXTEND>): Promise<CaseTask> {
    return this.cases.actions.extendDue(known(actor), { taskKey, ...sent });
  }

  @Post('ertele')
  @Does({ act: 'task.postpone', summary: 'Ertele: the day to come back to it; null for now', body: POSTPONE, answer: TASK })
  postpone(@TheActor() actor: Asker, @InPath('key', KEY) taskKey: string, @Sent(POSTPONE) sent: z.output<typeof POSTPONE>): Promise<CaseTask> {
    return this.cases.actions.postpone(known(actor), { taskKey, ...sent });
  }

  @Post('yonlendir')
  @Does({ act: 'task.redirect', summary: 'Yeniden Yönlendir: it is another unit’s from then on, and may be out of the asker’s sight', status: 204, body: REDIRECT })
  redirect(@TheActor() actor: Asker, @InPath('key', KEY) taskKey: string, @Sent(REDIRECT) sent: z.output<typeof REDIRECT>): Promise<void> {
    return this.cases.actions.redirect(known(actor), { taskKey, ...sent });
  }

  @Get('bilgi')
  @Does({ act: 'task.read', summary: 'What was asked for this task, the oldest first', answer: INFORMATION })
  async information(@TheActor() actor: Asker, @InPath('key', KEY) taskKey: string): Promise<{ readonly rows: Information }> {
    return { rows: await this.cases.actions.informationOf(known(actor), taskKey) };
  }

  @Post('bilgi')
  @Does({ act: 'information.ask', summary: 'Bilgi İste: ask another unit or the applicant', status: 201, body: QUESTION, answer: z.object({ id: ID }) })
  async ask(@TheActor() actor: Asker, @InPath('key', KEY) taskKey: string, @Sent(QUESTION) sent: z.output<typeof QUESTION>): Promise<{ readonly id: string }> {
    return { id: await this.cases.actions.askInformation(known(actor), { taskKey, ...sent }) };
  }
}
