import { Get, Res } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Asked, Does, Routes, TheActor, type Actor } from '../../permissions/index.js';
import { ID, known } from '../shapes.js';
import { LiveTasks } from './live-tasks.js';

const PLACE = z.string().max(60).regex(/^[\w-]+:\d{1,15}$/u);
/** `sekme`: the browser’s name for its tab; a tab has one stream. */
const TAB = z.strictObject({ sekme: ID, sonra: PLACE.optional() });

/** What changes while somebody looks. */
@Routes('Görevler', 'gorevler/canli')
export class LiveController {
  constructor(private readonly live: LiveTasks) {}

  @Get()
  @ApiProduces('text/event-stream')
  @Does({ act: 'task.read', summary: 'Server-sent events: task, gone, look, reload, over; each only what the asker may see', query: TAB })
  async open(@TheActor() actor: Actor | undefined, @Asked(TAB) { sekme, sonra }: z.output<typeof TAB>, @Res() reply: FastifyReply): Promise<void> {
    const last = reply.request.headers['last-event-id'];
    const after = typeof last === 'string' && PLACE.safeParse(last).success ? last : sonra;
    const tab = await this.live.open(known(actor), { id: sekme, after });
    reply.raw.once('close', () => tab.stream.destroy());
    await reply.type('text/event-stream; charset=utf-8').header('x-accel-buffering', 'no').send(tab.stream);
  }
}
