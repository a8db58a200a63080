import { Get, Post, Put } from '@nestjs/common';
import type { z } from 'zod';
import { Does, InPath, Routes, Sent, TheActor, demand, type Actor } from '../../permissions/index.js';
import { ChangeTemplate } from '../templates/change-template.js';
import { Templates, type Preview } from '../templates/templates.js';
import { KEY, PREVIEW, TEMPLATE_CHANGE, TEMPLATE_HISTORY, TEMPLATE_KIND, TEMPLATE_KINDS, TO_PREVIEW } from './shapes.js';

/** The words the system sends, for those who keep them. */
@Routes('Kurum: şablonlar', 'kurum/sablonlar')
export class TemplateController {
  constructor(private readonly templates: Templates, private readonly changeTemplate: ChangeTemplate) {}

  @Get()
  @Does({ act: 'template.read', summary: 'Every kind of message with its texts, their length and what they cost', answer: TEMPLATE_KINDS })
  async list(@TheActor() actor: Actor | undefined): Promise<unknown> {
    demand(actor, 'template.read');
    return { kinds: await this.templates.list() };
  }

  @Get(':key')
  @Does({ act: 'template.read', summary: 'One kind of message with its texts', answer: TEMPLATE_KIND })
  one(@TheActor() actor: Actor | undefined, @InPath('key', KEY) key: string): Promise<unknown> {
    demand(actor, 'template.read');
    return this.templates.one(key);
  }

  @Get(':key/gecmis')
  @Does({ act: 'template.read', summary: 'Every version of its texts, newest first', answer: TEMPLATE_HISTORY })
  async history(@TheActor() actor: Actor | undefined, @InPath('key', KEY) key: string): Promise<unknown> {
    demand(actor, 'template.read');
    return { versions: await this.templates.history(key) };
  }

  @Post(':key/onizleme')
  @Does({ act: 'template.read', summary: 'How a text would look with sample values, and how many short messages it would cost', body: TO_PREVIEW, answer: PREVIEW })
  preview(@TheActor() actor: Actor | undefined, @InPath('key', KEY) key: string, @Sent(TO_PREVIEW) text: z.output<typeof TO_PREVIEW>): Promise<Preview> {
    demand(actor, 'template.read');
    return this.templates.preview(key, text);
  }

  @Put(':key')
  @Does({ act: 'template.change', summary: 'Replace the texts of one channel, in both languages', body: TEMPLATE_CHANGE, answer: TEMPLATE_KIND })
  async change(@TheActor() actor: Actor, @InPath('key', KEY) key: string, @Sent(TEMPLATE_CHANGE) change: z.output<typeof TEMPLATE_CHANGE>): Promise<unknown> {
    demand(actor, 'template.change');
    await this.changeTemplate.run(actor, { key, ...change });
    return this.templates.one(key);
  }
}
