import { Post } from '@nestjs/common';
import type { z } from 'zod';
import { Cases } from '../../cases/index.js';
import { Does, Routes, Sent, TheActor, type Actor } from '../../permissions/index.js';
import { known } from '../shapes.js';
import { BULK, BULK_ANSWERS } from './shapes.js';

type Answers = Awaited<ReturnType<Cases['actions']['bulk']>>;

/** Toplu işlem. */
@Routes('Görevler', 'gorevler/toplu')
export class BulkController {
  constructor(private readonly cases: Cases) {}

  @Post()
  @Does({ act: 'task.complete', summary: 'The same for many tasks, each on its own: one that is refused keeps no other from being done', body: BULK, answer: BULK_ANSWERS })
  async run(@TheActor() actor: Actor | undefined, @Sent(BULK) asked: z.output<typeof BULK>): Promise<{ readonly answers: Answers }> {
    return { answers: await this.cases.actions.bulk(known(actor), asked) };
  }
}
