import { Delete, Put } from '@nestjs/common';
import { z } from 'zod';
import { PERSON } from '../../cases/shapes/index.js';
import { Asked, Does, InPath, Routes, Sent, TheActor, type Actor } from '../../permissions/index.js';
import { ID, KEY, known } from '../shapes.js';
import { Looks } from './looks.js';

const TAB = z.strictObject({ sekme: ID });
const LOOKERS = z.object({ people: z.array(PERSON) });

/** Who looks at a task now. */
@Routes('Görevler', 'gorevler/:key/bakanlar')
export class LookController {
  constructor(private readonly looks: Looks) {}

  @Put()
  @Does({ act: 'task.read', summary: 'This tab shows the task, to be said again every 20 seconds; answers who else looks at it', body: TAB, answer: LOOKERS })
  async look(@TheActor() actor: Actor | undefined, @InPath('key', KEY) taskKey: string, @Sent(TAB) { sekme }: z.output<typeof TAB>): Promise<{ people: Awaited<ReturnType<Looks['look']>> }> {
    return { people: await this.looks.look(known(actor), { taskKey, tab: sekme }) };
  }

  @Delete()
  @Does({ act: 'task.read', summary: 'It does no longer', status: 204, query: TAB })
  leave(@TheActor() actor: Actor | undefined, @Asked(TAB) { sekme }: z.output<typeof TAB>): Promise<void> {
    return this.looks.leave(known(actor), sekme);
  }
}
