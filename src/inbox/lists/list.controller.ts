import { Get } from '@nestjs/common';
import type { z } from 'zod';
import { Cases, type TaskCounts, type TaskPage } from '../../cases/index.js';
import { Asked, Does, Routes, TheActor, type Actor } from '../../permissions/index.js';
import { Clock } from '../../platform/index.js';
import { known } from '../shapes.js';
import { ASKED, COUNTS, TASKS } from './shapes.js';
import { queryOf } from './sieve.js';

type Asker = Actor | undefined;

/** The lists of everybody's work. */
@Routes('Görevler', 'gorevler')
export class ListController {
  constructor(private readonly cases: Cases, private readonly clock: Clock) {}

  @Get()
  @Does({ act: 'task.read', summary: 'A page of a list: mine, my team’s, both, started, managed, done', query: ASKED, answer: TASKS })
  list(@TheActor() actor: Asker, @Asked(ASKED) asked: z.output<typeof ASKED>): Promise<TaskPage> {
    return this.cases.tasks(known(actor), queryOf(asked, this.clock.now()));
  }

  @Get('sayilar')
  @Does({ act: 'task.read', summary: 'How many stand in each list; nothing is counted beyond `most`', answer: COUNTS })
  counts(@TheActor() actor: Asker): Promise<TaskCounts> {
    return this.cases.counts(known(actor));
  }
}
