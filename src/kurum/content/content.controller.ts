import { Delete, Get, Post, Put } from '@nestjs/common';
import type { z } from 'zod';
import { Asked, Does, InPath, Routes, Sent, TheActor, type Actor } from '../../permissions/index.js';
import { Refusal } from '../../platform/index.js';
import { ID, known, SEEN } from '../shapes.js';
import { Contents } from './contents.js';
import { ADD, ALL_KEPT, ASKED, CHANGE, CONTENT, CONTENTS, KEPT, KIND, READ, SLUG, type Content, type Kept } from './shapes.js';

type Asker = Actor | undefined;

/** Announcements, messages, links to legislation and help texts: read by everybody, edited in the app. */
@Routes('Kurum', 'kurum/icerik')
export class ContentController {
  constructor(private readonly contents: Contents) {}

  @Get()
  @Does({ act: 'content.read', summary: 'What is published today', query: READ, answer: CONTENTS })
  async list(@Asked(READ) asked: z.output<typeof READ>): Promise<z.output<typeof CONTENTS>> {
    return { rows: await this.contents.published(asked) };
  }

  @Get('tumu')
  @Does({ act: 'content.change', summary: 'All of it, with what is not published yet or no more', query: ASKED, answer: ALL_KEPT })
  async all(@TheActor() actor: Asker, @Asked(ASKED) asked: z.output<typeof ASKED>): Promise<z.output<typeof ALL_KEPT>> {
    return { rows: await this.contents.all(known(actor), asked) };
  }

  @Get(':kind/:slug')
  @Does({ act: 'content.read', summary: 'One published text', answer: CONTENT })
  async read(@InPath('kind', KIND) kind: z.output<typeof KIND>, @InPath('slug', SLUG) slug: string): Promise<Content> {
    const [content] = await this.contents.published({ kind, most: 1, slug });
    if (!content) throw new Refusal('NOT_FOUND');
    return content;
  }

  @Post()
  @Does({ act: 'content.change', summary: 'A new text', status: 201, body: ADD, answer: KEPT })
  add(@TheActor() actor: Asker, @Sent(ADD) sent: z.output<typeof ADD>): Promise<Kept> {
    return this.contents.add(known(actor), sent);
  }

  @Put(':id')
  @Does({ act: 'content.change', summary: 'The whole text anew', body: CHANGE, answer: KEPT })
  change(@TheActor() actor: Asker, @InPath('id', ID) id: string, @Sent(CHANGE) sent: z.output<typeof CHANGE>): Promise<Kept> {
    return this.contents.change(known(actor), { id, ...sent });
  }

  @Delete(':id')
  @Does({ act: 'content.change', summary: 'Remove it', status: 204, query: SEEN })
  remove(@TheActor() actor: Asker, @InPath('id', ID) id: string, @Asked(SEEN) { version }: z.output<typeof SEEN>): Promise<void> {
    return this.contents.remove(known(actor), { id, version });
  }
}
