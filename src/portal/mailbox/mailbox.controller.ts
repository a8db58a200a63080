import { Get } from '@nestjs/common';
import { z } from 'zod';
import { People } from '../../identity/people/index.js';
import { Does, Routes, TheActor, type Actor } from '../../permissions/index.js';
import { muhtarAmong } from '../asker.js';

const MAILBOX = z.object({
  /** Null as long as there is none. */
  address: z.string().nullable(),
});

/** Kurumsal E-posta. */
@Routes('Portal', 'portal/e-posta')
export class MailboxController {
  constructor(private readonly people: People) {}

  @Get()
  @Does({ act: 'case.open', summary: 'The address under which letters reach me', answer: MAILBOX })
  async mine(@TheActor() asker: Actor | undefined): Promise<z.output<typeof MAILBOX>> {
    const actor = muhtarAmong(asker);
    return { address: (await this.people.contactOf(actor, actor.personId))?.email ?? null };
  }
}
