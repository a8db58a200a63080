import { Delete, Get, Post, Put } from '@nestjs/common';
import type { z } from 'zod';
import { Asked, Does, InPath, Routes, Sent, TheActor, type Actor } from '../../permissions/index.js';
import { ID, known } from '../shapes.js';
import { ADD, CHANGE, VERSION, VIEW, VIEWS, type View } from './shapes.js';
import { Views } from './views.js';

type Asker = Actor | undefined;

/** Görünümler. */
@Routes('Görevler', 'gorevler/gorunumler')
export class ViewController {
  constructor(private readonly views: Views) {}

  @Get()
  @Does({ act: 'view.read', summary: 'My own views, and those my unit shares', answer: VIEWS })
  async list(@TheActor() actor: Asker): Promise<z.output<typeof VIEWS>> {
    return { rows: await this.views.list(known(actor)) };
  }

  @Post()
  @Does({ act: 'view.change', summary: 'Keep what the list shows, for oneself or for one’s unit', status: 201, body: ADD, answer: VIEW })
  add(@TheActor() actor: Asker, @Sent(ADD) sent: z.output<typeof ADD>): Promise<View> {
    return this.views.add(known(actor), sent);
  }

  @Put(':id')
  @Does({ act: 'view.change', summary: 'Another name, other filters, shared or not', body: CHANGE, answer: VIEW })
  change(@TheActor() actor: Asker, @InPath('id', ID) id: string, @Sent(CHANGE) sent: z.output<typeof CHANGE>): Promise<View> {
    return this.views.change(known(actor), { id, ...sent });
  }

  @Delete(':id')
  @Does({ act: 'view.change', summary: 'Keep it no more', status: 204, query: VERSION })
  remove(@TheActor() actor: Asker, @InPath('id', ID) id: string, @Asked(VERSION) { version }: z.output<typeof VERSION>): Promise<void> {
    return this.views.remove(known(actor), { id, version });
  }
}
