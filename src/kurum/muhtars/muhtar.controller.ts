import { Get, Post, Put } from '@nestjs/common';
import type { z } from 'zod';
import { Asked, Does, InPath, Routes, Sent, TheActor, type Actor } from '../../permissions/index.js';
import { ID, known } from '../shapes.js';
import { Users } from '../users/users.js';
import { LOOKED_UP, LOOK_UP } from '../users/shapes.js';
import { Muhtars } from './muhtars.js';
import { ADD, APPOINT, CHANGE, LIST, MUHTAR, MUHTAR_CONTACT, MUHTARS, type Muhtar } from './shapes.js';

type Asker = Actor | undefined;

/** The muhtars, who sign in with the phone that is registered here. */
@Routes('Kurum', 'kurum/muhtarlar')
export class MuhtarController {
  constructor(private readonly muhtars: Muhtars, private readonly users: Users) {}

  @Get()
  @Does({ act: 'muhtar.read', summary: 'The muhtars I may see, by name, page by page', query: LIST, answer: MUHTARS })
  list(@TheActor() actor: Asker, @Asked(LIST) asked: z.output<typeof LIST>): Promise<z.output<typeof MUHTARS>> {
    return this.muhtars.list(known(actor), asked);
  }

  @Post('tckn-sorgu')
  @Does({ act: 'muhtar.change', summary: 'Whether somebody with this number is known already', body: LOOK_UP, answer: LOOKED_UP })
  lookUp(@TheActor() actor: Asker, @Sent(LOOK_UP) { tckn }: z.output<typeof LOOK_UP>): Promise<z.output<typeof LOOKED_UP>> {
    return this.users.lookUp(known(actor), tckn);
  }

  @Post()
  @Does({ act: 'muhtar.change', summary: 'A new muhtar', status: 201, body: ADD, answer: MUHTAR })
  async add(@TheActor() actor: Asker, @Sent(ADD) sent: z.output<typeof ADD>): Promise<Muhtar> {
    return this.muhtars.get(known(actor), await this.muhtars.add(known(actor), sent));
  }

  @Get(':id')
  @Does({ act: 'muhtar.read', summary: 'One muhtar', answer: MUHTAR })
  read(@TheActor() actor: Asker, @InPath('id', ID) id: string): Promise<Muhtar> {
    return this.muhtars.show(known(actor), id);
  }

  @Get(':id/iletisim')
  @Does({ act: 'muhtar.change', summary: 'T.C. kimlik no, registered phone, address; who looked is written down', answer: MUHTAR_CONTACT })
  contact(@TheActor() actor: Asker, @InPath('id', ID) id: string): Promise<z.output<typeof MUHTAR_CONTACT>> {
    return this.muhtars.contact(known(actor), id);
  }

  @Post(':id')
  @Does({ act: 'muhtar.change', summary: 'Make a muhtar of somebody who is known already', status: 201, body: APPOINT, answer: MUHTAR })
  async appoint(@TheActor() actor: Asker, @InPath('id', ID) id: string, @Sent(APPOINT) sent: z.output<typeof APPOINT>): Promise<Muhtar> {
    await this.muhtars.appoint(known(actor), id, sent);
    return this.muhtars.get(known(actor), id);
  }

  @Put(':id')
  @Does({ act: 'muhtar.change', summary: 'Change place, period, names, registered phone', body: CHANGE, answer: MUHTAR })
  async change(@TheActor() actor: Asker, @InPath('id', ID) id: string, @Sent(CHANGE) sent: z.output<typeof CHANGE>): Promise<Muhtar> {
    await this.muhtars.change(known(actor), id, sent);
    return this.muhtars.get(known(actor), id);
  }
}
