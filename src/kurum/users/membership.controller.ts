import { Delete, Patch, Post } from '@nestjs/common';
import type { z } from 'zod';
import { Asked, Does, InPath, Routes, Sent, TheActor, type Actor } from '../../permissions/index.js';
import { ID, known, SEEN } from '../shapes.js';
import { CHANGE_MEMBERSHIP, NEW_MEMBERSHIP, USER, type User } from './shapes.js';
import { UserKeeping } from './user-keeping.js';
import { Users } from './users.js';

type Asker = Actor | undefined;

/** What somebody is in which unit: role, districts, from when to when. */
@Routes('Kurum', 'kurum/kullanicilar')
export class MembershipController {
  constructor(private readonly users: Users, private readonly keeping: UserKeeping) {}

  @Post(':id/gorevler')
  @Does({ act: 'user.change', summary: 'One more role, for somebody who is known already too', status: 201, body: NEW_MEMBERSHIP, answer: USER })
  async add(@TheActor() actor: Asker, @InPath('id', ID) personId: string, @Sent(NEW_MEMBERSHIP) sent: z.output<typeof NEW_MEMBERSHIP>): Promise<User> {
    await this.keeping.addMembership(known(actor), { personId, ...sent });
    return this.users.get(known(actor), personId);
  }

  @Patch('gorevler/:membershipId')
  @Does({ act: 'user.change', summary: 'Other districts, or another end', body: CHANGE_MEMBERSHIP, answer: USER })
  async change(@TheActor() actor: Asker, @InPath('membershipId', ID) membershipId: string, @Sent(CHANGE_MEMBERSHIP) sent: z.output<typeof CHANGE_MEMBERSHIP>): Promise<User> {
    return this.users.get(known(actor), await this.keeping.changeMembership(known(actor), { membershipId, ...sent }));
  }

  @Delete('gorevler/:membershipId')
  @Does({ act: 'user.change', summary: 'End it now', query: SEEN, answer: USER })
  async end(@TheActor() actor: Asker, @InPath('membershipId', ID) membershipId: string, @Asked(SEEN) { version }: z.output<typeof SEEN>): Promise<User> {
    return this.users.get(known(actor), await this.keeping.endMembership(known(actor), { membershipId, version }));
  }
}
