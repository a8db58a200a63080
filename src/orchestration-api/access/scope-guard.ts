import { Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';

import { MachineClients, allows, clientOfHeader } from '../../identity/index.js';
import type { MachineClient, Scope } from '../../identity/index.js';
import { Forbidden, Unauthorized } from '../problems.js';
import { ApiSettings } from '../settings.js';
import { comesFromHere } from './comes-from-here.js';
import type { Sender } from './comes-from-here.js';

/** What a handler asks of its caller. */
export const Needs = Reflector.createDecorator<Scope>();

/** A request once the guard has let it in. */
export interface ApiRequest extends Sender {
  client: MachineClient;
}

const demoClient: MachineClient = { id: 'demo', scopes: ['admin'] };

/** Lets in machine clients that hold the scope a handler needs; in demonstrations also whoever sits at this machine. */
@Injectable()
export class ScopeGuard implements CanActivate {
  constructor(
    private readonly clients: MachineClients,
    private readonly reflector: Reflector,
    private readonly settings: ApiSettings,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<ApiRequest>();
    const scope = this.reflector.get(Needs, context.getHandler()) ?? 'admin';
    const client = await this.clientOf(request);

    if (!allows(client.scopes, scope)) throw new Forbidden(`${client.id} does not hold the scope ${scope}`);
    request.client = client;
    return true;
  }

  private async clientOf(request: ApiRequest): Promise<MachineClient> {
    const { authorization } = request.headers;
    if (typeof authorization !== 'string' && this.settings.isOpenOnLoopback && comesFromHere(request)) return demoClient;

    const client = await clientOfHeader(this.clients, authorization as string | undefined);
    if (!client) throw new Unauthorized('Send the credentials of a machine client, or a token from /oauth/token');
    return client;
  }
}
