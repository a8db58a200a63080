import { Delete, Get, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { Does, InPath, Routes, Sent } from '../../permissions/index.js';
import { Database, Refusal } from '../../platform/index.js';
import { ChooseUnit } from '../sessions/choose-unit.js';
import { OpenSessions } from '../sessions/open-sessions.js';
import { Sessions } from '../sessions/sessions.js';
import { visitOf } from '../sessions/visit.js';
import { Trail } from '../trail.js';
import { WhoAmI } from '../sessions/who-am-i.js';
import { OPEN_SESSIONS, SESSION, SESSION_ID, UNIT, type SessionAnswer } from './shapes.js';

/** Who is signed in here, in what, and where else. */
@Routes('Oturum', 'oturum')
export class SessionController {
  constructor(
    private readonly database: Database,
    private readonly whoAmI: WhoAmI,
    private readonly sessions: Sessions,
    private readonly openSessions: OpenSessions,
    private readonly chooseUnit: ChooseUnit,
    private readonly trail: Trail,
  ) {}

  @Get()
  @Does({ act: 'session.read', summary: 'Who am I, what may I choose, and the token every change needs', answer: SESSION })
  read(@Req() request: FastifyRequest): Promise<SessionAnswer> {
    return this.whoAmI.answer(visitOf(request));
  }

  @Post('birim')
  @Does({ act: 'session.choose-unit', summary: 'Act in this unit, and in this district of it, from now on', body: UNIT, answer: SESSION })
  async choose(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply, @Sent(UNIT) unit: z.output<typeof UNIT>): Promise<SessionAnswer> {
    const visit = visitOf(request);
    const token = await this.chooseUnit.run(visit, { detsisNo: unit.detsisNo, ilce: unit.ilce ?? null });
    return this.whoAmI.answer(await visit.become(reply, token));
  }

  @Delete()
  @Does({ act: 'session.end', summary: 'Sign out here', status: 204 })
  async end(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const { session, caller } = signedIn(request);
    await this.database.transaction(async (tx) => {
      await this.sessions.end(tx, session.digest);
      await this.trail.signedOut(tx, { caller, session });
    });
    visitOf(request).leave(reply);
  }

  @Get('acik')
  @Does({ act: 'session.list', summary: 'Where I am signed in', answer: OPEN_SESSIONS })
  async list(@Req() request: FastifyRequest): Promise<z.output<typeof OPEN_SESSIONS>> {
    return { sessions: await this.openSessions.of(signedIn(request).session) };
  }

  @Delete('acik')
  @Does({ act: 'session.end', summary: 'Sign out everywhere, here too', status: 204 })
  async endAll(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const { session, caller } = signedIn(request);
    await this.database.transaction(async (tx) => {
      await this.sessions.endAll(tx, session.personId);
      await this.trail.signedOut(tx, { caller, session, which: 'everywhere' });
    });
    visitOf(request).leave(reply);
  }

  @Delete('acik/:id')
  @Does({ act: 'session.end', summary: 'Sign out on one of my other browsers', status: 204 })
  async endOne(@Req() request: FastifyRequest, @InPath('id', SESSION_ID) id: string): Promise<void> {
    const { session, caller } = signedIn(request);
    await this.database.transaction(async (tx) => {
      if (!(await this.openSessions.end(tx, session.personId, id))) throw new Refusal('NOT_FOUND');
      await this.trail.signedOut(tx, { caller, session, which: id });
    });
  }
}

function signedIn(request: FastifyRequest) {
  const { session, caller } = visitOf(request);
  if (!session) throw new Refusal('SIGN_IN_FIRST');
  return { session, caller };
}
