import { Get, Patch, Post, Put, Res, StreamableFile } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { Contact } from '../../identity/people/index.js';
import { Asked, Does, InPath, Routes, Sent, TheActor, type Actor } from '../../permissions/index.js';
import { ID, known } from '../shapes.js';
import { ACTIVE, ADD, CHANGE, CONTACT, FILTERS, LIST, LOOKED_UP, LOOK_UP, PASSWORD, USER, USERS, type Filters, type User } from './shapes.js';
import { EXCEL, UserSheet } from './user-sheet.js';
import { UserKeeping } from './user-keeping.js';
import { Users } from './users.js';

type Asker = Actor | undefined;

/** Who works in the system, for those who keep or oversee their unit's people. */
@Routes('Kurum', 'kurum/kullanicilar')
export class UserController {
  constructor(private readonly users: Users, private readonly keeping: UserKeeping, private readonly sheet: UserSheet) {}

  @Get()
  @Does({ act: 'user.read', summary: 'The users I may see, by name, page by page', query: LIST, answer: USERS })
  list(@TheActor() actor: Asker, @Asked(LIST) asked: z.output<typeof LIST>): Promise<z.output<typeof USERS>> {
    return this.users.list(known(actor), asked);
  }

  @Get('excel')
  @Does({ act: 'user.read', summary: 'The same list as a file; T.C. kimlik no masked for whom I do not keep', query: FILTERS })
  @ApiProduces(EXCEL)
  async excel(@TheActor() actor: Asker, @Asked(FILTERS) filters: Filters, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    const file = await this.sheet.write(known(actor), filters);
    void reply.header('content-type', EXCEL).header('content-disposition', 'attachment; filename="kullanicilar.xlsx"');
    return new StreamableFile(file);
  }

  @Post('tckn-sorgu')
  @Does({ act: 'user.change', summary: 'Whether somebody with this number is known already', body: LOOK_UP, answer: LOOKED_UP })
  lookUp(@TheActor() actor: Asker, @Sent(LOOK_UP) { tckn }: z.output<typeof LOOK_UP>): Promise<z.output<typeof LOOKED_UP>> {
    return this.users.lookUp(known(actor), tckn);
  }

  @Post()
  @Does({ act: 'user.change', summary: 'A new user with their first roles', status: 201, body: ADD, answer: USER })
  async add(@TheActor() actor: Asker, @Sent(ADD) sent: z.output<typeof ADD>): Promise<User> {
    return this.users.get(known(actor), await this.keeping.add(known(actor), sent));
  }

  @Get(':id')
  @Does({ act: 'user.read', summary: 'One user', answer: USER })
  read(@TheActor() actor: Asker, @InPath('id', ID) id: string): Promise<User> {
    return this.users.show(known(actor), id);
  }

  @Get(':id/iletisim')
  @Does({ act: 'user.read-contact', summary: 'T.C. kimlik no, phone and e-mail; who looked is written down', answer: CONTACT })
  contact(@TheActor() actor: Asker, @InPath('id', ID) id: string): Promise<Contact> {
    return this.users.contact(known(actor), id);
  }

  @Patch(':id')
  @Does({ act: 'user.change', summary: 'Change names, number, phone, e-mail', body: CHANGE, answer: USER })
  async change(@TheActor() actor: Asker, @InPath('id', ID) id: string, @Sent(CHANGE) sent: z.output<typeof CHANGE>): Promise<User> {
    await this.keeping.change(known(actor), { id, ...sent });
    return this.users.get(known(actor), id);
  }

  @Put(':id/etkin')
  @Does({ act: 'user.change', summary: 'Pasife al, or make active again', body: ACTIVE, answer: USER })
  async setActive(@TheActor() actor: Asker, @InPath('id', ID) id: string, @Sent(ACTIVE) sent: z.output<typeof ACTIVE>): Promise<User> {
    await this.keeping.setActive(known(actor), { id, ...sent });
    return this.users.get(known(actor), id);
  }

  @Put(':id/parola')
  @Does({ act: 'user.change', summary: 'A first password, to be changed at the first sign-in', body: PASSWORD, answer: USER })
  async setPassword(@TheActor() actor: Asker, @InPath('id', ID) id: string, @Sent(PASSWORD) sent: z.output<typeof PASSWORD>): Promise<User> {
    await this.keeping.setPassword(known(actor), { id, ...sent });
    return this.users.get(known(actor), id);
  }
}
