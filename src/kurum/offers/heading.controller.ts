import { Delete, Get, Post, Put } from '@nestjs/common';
import type { z } from 'zod';
import { Asked, Does, InPath, Routes, Sent, TheActor, type Actor } from '../../permissions/index.js';
import { ID, known, SEEN } from '../shapes.js';
import { Headings } from './headings.js';
import { ADD_HEADING, CHANGE_HEADING, HEADINGS } from './shapes.js';

type Asker = Actor | undefined;
type Answer = z.output<typeof HEADINGS>;

/** What services are offered, under which headings. */
@Routes('Kurum', 'kurum/hizmet-basliklari')
export class HeadingController {
  constructor(private readonly headings: Headings) {}

  @Get()
  @Does({ act: 'service-heading.read', summary: 'All headings with their sub-headings', answer: HEADINGS })
  async list(): Promise<Answer> {
    return { rows: await this.headings.list() };
  }

  @Post()
  @Does({ act: 'service-heading.change', summary: 'A new heading, or one below a heading', status: 201, body: ADD_HEADING, answer: HEADINGS })
  async add(@TheActor() actor: Asker, @Sent(ADD_HEADING) sent: z.output<typeof ADD_HEADING>): Promise<Answer> {
    await this.headings.add(known(actor), sent);
    return this.list();
  }

  @Put(':id')
  @Does({ act: 'service-heading.change', summary: 'Name, term, unit, place in the list', body: CHANGE_HEADING, answer: HEADINGS })
  async change(@TheActor() actor: Asker, @InPath('id', ID) id: string, @Sent(CHANGE_HEADING) sent: z.output<typeof CHANGE_HEADING>): Promise<Answer> {
    await this.headings.change(known(actor), { id, ...sent });
    return this.list();
  }

  @Delete(':id')
  @Does({ act: 'service-heading.change', summary: 'Offer it no more', query: SEEN, answer: HEADINGS })
  async remove(@TheActor() actor: Asker, @InPath('id', ID) id: string, @Asked(SEEN) { version }: z.output<typeof SEEN>): Promise<Answer> {
    await this.headings.remove(known(actor), { id, version });
    return this.list();
  }
}
