import { Post } from '@nestjs/common';
import type { z } from 'zod';
import { Cases } from '../cases/index.js';
import { Does, InPath, Routes, Sent, TheActor, type Actor } from '../permissions/index.js';
import { COMMENT, KEY, known, RECALL, WRITTEN } from './shapes.js';

type Asker = Actor | undefined;

/** What is done with a case as a whole. */
@Routes('İşlemler', 'islemler/:key')
export class CaseActionController {
  constructor(private readonly cases: Cases) {}

  @Post('geri-al')
  @Does({ act: 'case.recall', summary: 'Geri alma: take a branch back while it is open', status: 204, body: RECALL })
  recall(@TheActor() actor: Asker, @InPath('key', KEY) caseKey: string, @Sent(RECALL) sent: z.output<typeof RECALL>): Promise<void> {
    return this.cases.actions.recall(known(actor), { caseKey, ...sent });
  }

  @Post('yorumlar')
  @Does({ act: 'case.comment', summary: 'Write a comment for those of one’s units who work on the case', status: 201, body: COMMENT, answer: WRITTEN })
  async comment(@TheActor() actor: Asker, @InPath('key', KEY) caseKey: string, @Sent(COMMENT) { text, documents = [] }: z.output<typeof COMMENT>): Promise<z.output<typeof WRITTEN>> {
    return { id: await this.cases.comment(known(actor), { caseKey, text, documents }) };
  }
}
