import { Get, Post, Put } from '@nestjs/common';
import type { z } from 'zod';
import { Cases, type CaseTask } from '../../cases/index.js';
import { Does, InPath, Routes, Sent, TheActor, type Actor } from '../../permissions/index.js';
import { TASK } from '../../cases/shapes/index.js';
import { KEY, known } from '../shapes.js';
import { APPLICANT, ASSIGN, ATTACH, CANDIDATES, COMMENT, COMPLETE, DOCUMENTS, DRAFT, OPENED, PAGE, SAVED, WRITTEN } from './shapes.js';
import { Applicants } from './applicants.js';
import { TaskPages, type TaskPageView } from './task-pages.js';

type Asker = Actor | undefined;
type Answered<Name extends string, Value> = Promise<{ readonly [Key in Name]: Value }>;

/** One task, and what can be done with it. */
@Routes('Görevler', 'gorevler/:key')
export class TaskController {
  constructor(private readonly cases: Cases, private readonly pages: TaskPages, private readonly applicants: Applicants) {}

  @Get()
  @Does({ act: 'task.read', summary: 'The task with its form, its case, its draft and its files', answer: PAGE })
  open(@TheActor() actor: Asker, @InPath('key', KEY) key: string): Promise<TaskPageView> {
    return this.pages.open(known(actor), key);
  }

  @Get('basvuran')
  @Does({ act: 'applicant.read-contact', summary: 'What the task’s form shows of its applicant; that it was looked at is written down', answer: APPLICANT })
  async applicant(@TheActor() actor: Asker, @InPath('key', KEY) key: string): Answered<'values', Awaited<ReturnType<Applicants['of']>>> {
    return { values: await this.applicants.of(known(actor), key) };
  }

  @Post('uzerime-al')
  @Does({ act: 'task.claim', summary: 'Take it out of the team’s queue', answer: TASK })
  claim(@TheActor() actor: Asker, @InPath('key', KEY) key: string): Promise<CaseTask> {
    return this.cases.claim(known(actor), key);
  }

  @Post('birak')
  @Does({ act: 'task.release', summary: 'Give it back to the team’s queue', answer: TASK })
  release(@TheActor() actor: Asker, @InPath('key', KEY) key: string): Promise<CaseTask> {
    return this.cases.release(known(actor), key);
  }

  @Get('adaylar')
  @Does({ act: 'task.assign', summary: 'Whom it may be given to, by name', answer: CANDIDATES })
  async candidates(@TheActor() actor: Asker, @InPath('key', KEY) key: string): Answered<'people', Awaited<ReturnType<Cases['candidates']>>> {
    return { people: await this.cases.candidates(known(actor), key) };
  }

  @Post('ata')
  @Does({ act: 'task.assign', summary: 'Give it to somebody whom the diagram lets do it', body: ASSIGN, answer: TASK })
  assign(@TheActor() actor: Asker, @InPath('key', KEY) key: string, @Sent(ASSIGN) { personId }: z.output<typeof ASSIGN>): Promise<CaseTask> {
    return this.cases.assign(known(actor), { taskKey: key, personId });
  }

  @Put('taslak')
  @Does({ act: 'task.complete', summary: 'Keep what has been typed so far, valid or not', body: DRAFT, answer: SAVED })
  async keep(@TheActor() actor: Asker, @InPath('key', KEY) key: string, @Sent(DRAFT) { answers }: z.output<typeof DRAFT>): Answered<'savedAt', Date> {
    return { savedAt: await this.cases.keepDraft(known(actor), { taskKey: key, answers }) };
  }

  @Post('tamamla')
  @Does({ act: 'task.complete', summary: 'Complete it; answers the tasks of the case that are open now and the asker’s to see', body: COMPLETE, answer: OPENED })
  async complete(@TheActor() actor: Asker, @InPath('key', KEY) key: string, @Sent(COMPLETE) { answers }: z.output<typeof COMPLETE>): Answered<'tasks', CaseTask[]> {
    return { tasks: await this.cases.complete(known(actor), { taskKey: key, answers }) };
  }

  @Post('yorumlar')
  @Does({ act: 'case.comment', summary: 'Write a comment: for the task’s branch, and whoever oversees the case', status: 201, body: COMMENT, answer: WRITTEN })
  async comment(@TheActor() actor: Asker, @InPath('key', KEY) key: string, @Sent(COMMENT) { text, documents = [] }: z.output<typeof COMMENT>): Answered<'id', string> {
    const { caseKey } = await this.cases.task(known(actor), key);
    return { id: await this.cases.comment(known(actor), { caseKey, taskKey: key, text, documents }) };
  }

  @Post('ekler')
  @Does({ act: 'task.complete', summary: 'Attach documents one has uploaded', body: ATTACH, answer: DOCUMENTS })
  async attach(@TheActor() actor: Asker, @InPath('key', KEY) key: string, @Sent(ATTACH) { documents }: z.output<typeof ATTACH>): Answered<'documents', Awaited<ReturnType<TaskPages['attach']>>> {
    return { documents: await this.pages.attach(known(actor), key, documents) };
  }
}
