import { Delete, Get, Post } from '@nestjs/common';
import type { z } from 'zod';
import { Asked, Does, InPath, Routes, Sent, TheActor, type Actor } from '../../permissions/index.js';
import { ID, known, SEEN } from '../shapes.js';
import { Colleagues } from './colleagues.js';
import { CANDIDATES, CANDIDATES_ASKED, SUBSTITUTE, SUBSTITUTION, SUBSTITUTIONS, type Substitution } from './shapes.js';
import { Substitutions } from './substitutions.js';

type Asker = Actor | undefined;

/** Who acts for whom while they are away. */
@Routes('Kurum', 'kurum/vekaletler')
export class SubstitutionController {
  constructor(private readonly substitutions: Substitutions, private readonly colleagues: Colleagues) {}

  @Get()
  @Does({ act: 'substitution.read', summary: 'My own substitutions, and those of the people whose unit I lead', answer: SUBSTITUTIONS })
  async list(@TheActor() actor: Asker): Promise<z.output<typeof SUBSTITUTIONS>> {
    return { rows: await this.substitutions.list(known(actor)) };
  }

  @Get('adaylar')
  @Does({ act: 'substitution.change', summary: 'Who may act for somebody here', query: CANDIDATES_ASKED, answer: CANDIDATES })
  async candidates(@TheActor() actor: Asker, @Asked(CANDIDATES_ASKED) { text = '' }: z.output<typeof CANDIDATES_ASKED>): Promise<z.output<typeof CANDIDATES>> {
    return { people: await this.colleagues.near(known(actor), text) };
  }

  @Post()
  @Does({ act: 'substitution.change', summary: 'Let somebody act for an absent one', status: 201, body: SUBSTITUTE, answer: SUBSTITUTION })
  async add(@TheActor() actor: Asker, @Sent(SUBSTITUTE) sent: z.output<typeof SUBSTITUTE>): Promise<Substitution> {
    return this.substitutions.get(known(actor), await this.substitutions.add(known(actor), sent));
  }

  @Delete(':id')
  @Does({ act: 'substitution.change', summary: 'End it now', query: SEEN, answer: SUBSTITUTION })
  async end(@TheActor() actor: Asker, @InPath('id', ID) id: string, @Asked(SEEN) { version }: z.output<typeof SEEN>): Promise<Substitution> {
    await this.substitutions.end(known(actor), { id, version });
    return this.substitutions.get(known(actor), id);
  }
}
