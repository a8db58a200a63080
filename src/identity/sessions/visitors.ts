import { fastifyCookie } from '@fastify/cookie';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Memberships, type Capacity } from '../../org/index.js';
import type { Actor } from '../../permissions/index.js';
import { CONFIG, Refusal, type Config } from '../../platform/index.js';
import { capacitiesBehind } from './capacities-by-way.js';
import { readTokens, writeToken } from './cookies.js';
import { refuseForeignPage } from './foreign-page.js';
import { RequestLimits } from './request-limits.js';
import { Sessions, type OpenSession } from './sessions.js';
import { newToken } from './tokens.js';
import { Visit, type Standing } from './visit.js';

const PEOPLE = '/api/';
/** What somebody may still do before they have chosen a password of their own. */
const SIGN_IN = '/api/oturum';

/** Recognises who asks before any route of `/api/…` runs, and refuses who asks too often; anew each time and in two statements: other routes cost nothing. */
@Injectable()
export class Visitors implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly sessions: Sessions,
    private readonly memberships: Memberships,
    private readonly limits: RequestLimits,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    const fastify = this.host.httpAdapter.getInstance<FastifyInstance>();
    // Loads what `readTokens` and `writeToken` call. Nobody waits here: Fastify would start before Nest has given it its error handler.
    void fastify.register(fastifyCookie, { hook: false });
    fastify.addHook('onRequest', (request, reply) => this.receive(request, reply));
  }

  private async receive(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const route = request.routeOptions.url ?? '';
    if (!route.startsWith(PEOPLE)) return;
    void reply.header('cache-control', 'no-store');
    this.limits.ofAddress(request.ip);
    const tokens = readTokens(request);
    refuseForeignPage(request, tokens, this.config.publicUrl);

    const browser = tokens.browser ?? newToken();
    const visit = await this.resolve(request, { ...tokens, browser });
    if (visit.session) this.limits.ofPerson(visit.session.personId);
    if (!tokens.browser) writeToken(request, reply, { kind: 'browser', token: browser });
    if (tokens.session && !visit.session) writeToken(request, reply, { kind: 'session', token: null });
    if (visit.session?.mustChangePassword && route !== SIGN_IN && !route.startsWith(`${SIGN_IN}/`)) throw new Refusal('PASSWORD_CHANGE_FIRST');
  }

  private async resolve(request: FastifyRequest, tokens: Standing['tokens']): Promise<Visit> {
    const session = tokens.session ? await this.sessions.find(tokens.session) : null;
    const capacities = session ? await capacitiesBehind(this.memberships, session) : [];
    request.visit = new Visit(request, { tokens, session, capacities }, (again, others) => this.resolve(again, others));
    if (session) request.actor = actorOf(session, capacities);
    else delete request.actor;
    return request.visit;
  }
}

/** What permissions are asked about. */
export function actorOf(session: OpenSession, capacities: readonly Capacity[]): Actor {
  const { personId, givenName, familyName, id } = session;
  return { personId, name: `${givenName} ${familyName}`, capacities: capacitiesIn(session, capacities), applicant: applicantOf(session), sessionId: id };
}

/** What of all capacities counts in this session: those of the chosen unit, or of the only one; narrowed to the chosen district. */
export function capacitiesIn(session: OpenSession, capacities: readonly Capacity[]): readonly Capacity[] {
  const units = new Set(capacities.map(({ detsisNo }) => detsisNo));
  const chosen = session.detsisNo ?? (units.size === 1 ? [...units][0] : undefined);
  const { ilce } = session;
  const here = capacities.filter(({ detsisNo }) => detsisNo === chosen);
  // A capacity without districts is for all of them: it is narrowed as well. One whose district was taken away is nothing until another is chosen.
  return ilce === null ? here : here.filter(({ districts }) => districts.length === 0 || districts.includes(ilce)).map((capacity) => ({ ...capacity, districts: [ilce] }));
}

export function applicantOf({ actsAs, isMuhtar }: OpenSession): Actor['applicant'] {
  if (actsAs === 'citizen') return 'citizen';
  return actsAs === 'muhtar' && isMuhtar ? 'muhtar' : null;
}
