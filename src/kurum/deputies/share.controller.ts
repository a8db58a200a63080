import { Delete, Get, Post } from '@nestjs/common';
import type { z } from 'zod';
import { Asked, Does, InPath, Routes, Sent, TheActor, type Actor } from '../../permissions/index.js';
import { ID, known, SEEN } from '../shapes.js';
import { CANDIDATES, SHARE, SHARES } from './shapes.js';
import { Shares } from './shares.js';

type Asker = Actor | undefined;
type Answer = z.output<typeof SHARES>;

/** A Yetkili shares its authority with exactly one colleague. */
@Routes('Kurum', 'kurum/yetki-paylasimi')
export class ShareController {
  constructor(private readonly shares: Shares) {}

  @Get()
  @Does({ act: 'authority.share', summary: 'What I share or shared, and what is shared with me', answer: SHARES })
  async list(@TheActor() actor: Asker): Promise<Answer> {
    return { rows: await this.shares.list(known(actor)) };
  }

  @Get('adaylar')
  @Does({ act: 'authority.share', summary: 'With whom I may share', answer: CANDIDATES })
  async candidates(@TheActor() actor: Asker): Promise<z.output<typeof CANDIDATES>> {
    return { people: await this.shares.colleagues(known(actor)) };
  }

  @Post()
  @Does({ act: 'authority.share', summary: 'Share from now on; both are memberships in one unit', status: 201, body: SHARE, answer: SHARES })
  async share(@TheActor() actor: Asker, @Sent(SHARE) sent: z.output<typeof SHARE>): Promise<Answer> {
    await this.shares.share(known(actor), sent);
    return this.list(actor);
  }

  @Delete(':id')
  @Does({ act: 'authority.share', summary: 'Take it back', query: SEEN, answer: SHARES })
  async end(@TheActor() actor: Asker, @InPath('id', ID) id: string, @Asked(SEEN) { version }: z.output<typeof SEEN>): Promise<Answer> {
    await this.shares.end(known(actor), { id, version });
    return this.list(actor);
  }
}
