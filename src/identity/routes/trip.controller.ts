import { Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { Asked, Does, Routes } from '../../permissions/index.js';
import { visitOf } from '../sessions/visit.js';
import { Trips } from '../sign-in/trips.js';
import { LEAVING, RETURNING } from './shapes.js';

type Leaving = z.output<typeof LEAVING>;
type Returning = z.output<typeof RETURNING>;

/** The ways in that leave to another site and come back; a browser follows them, no program. */
@Routes('Oturum', 'oturum')
export class TripController {
  constructor(private readonly trips: Trips) {}

  @Get('e-devlet')
  @Does({ act: 'sign-in.begin', summary: 'To the e-Devlet gateway', status: 302, query: LEAVING })
  async toEDevlet(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Asked(LEAVING) asked: Leaving): Promise<void> {
    await reply.redirect(await this.trips.begin(visitOf(request), 'e-devlet', asked), 302);
  }

  @Get('e-devlet/donus')
  @Does({ act: 'sign-in.begin', summary: 'Back from the e-Devlet gateway', status: 302 })
  async fromEDevlet(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Asked(RETURNING) asked: Returning): Promise<void> {
    await this.comeBack('e-devlet', { request, reply, asked });
  }

  @Get('oidc')
  @Does({ act: 'sign-in.begin', summary: 'To the OpenID Connect provider', status: 302, query: LEAVING })
  async toProvider(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Asked(LEAVING) asked: Leaving): Promise<void> {
    await reply.redirect(await this.trips.begin(visitOf(request), 'oidc', asked), 302);
  }

  @Get('oidc/donus')
  @Does({ act: 'sign-in.begin', summary: 'Back from the OpenID Connect provider', status: 302 })
  async fromProvider(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Asked(RETURNING) asked: Returning): Promise<void> {
    await this.comeBack('oidc', { request, reply, asked });
  }

  private async comeBack(way: 'e-devlet' | 'oidc', { request, reply, asked }: { request: FastifyRequest; reply: FastifyReply; asked: Returning }): Promise<void> {
    const visit = visitOf(request);
    const back = await this.trips.finish(visit, way, { ...asked, url: request.url });
    if ('token' in back) await visit.become(reply, back.token);
    await reply.redirect(back.target, 302);
  }
}
