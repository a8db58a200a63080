import { Post } from '@nestjs/common';
import { z } from 'zod';
import { Does, InPath, Routes, TheActor, demand, type Actor } from '../../permissions/index.js';
import { QueueAgain } from '../queue-again.js';

const ID = z.uuid();

/** What could not be told. */
@Routes('Bildirimler', 'kurum/bildirimler')
export class GivenUpController {
  constructor(private readonly queueAgain: QueueAgain) {}

  @Post(':id/yeniden')
  @Does({ act: 'notification.send-again', summary: 'Send what was given up once more; its gateway is asked first whether it has it', status: 204 })
  async again(@TheActor() actor: Actor, @InPath('id', ID) id: string): Promise<void> {
    demand(actor, 'notification.send-again');
    await this.queueAgain.run(actor, id);
  }
}
