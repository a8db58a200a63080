import { Body, Post, Req } from '@nestjs/common';
import type { z } from 'zod';

import { Runtime } from '../../runtime-postgres/index.js';
import type { ApiRequest } from '../access/scope-guard.js';
import { correlation, publication, signal } from '../bodies/messages.js';
import { Does, Endpoints } from '../endpoint.js';
import { Checked } from '../request/checked.js';
import { correlatedSubscriptions, messageSubscriptions } from '../resources/messages.js';
import { searchSchema } from '../search/request.js';
import type { SearchRequest } from '../search/request.js';
import { Search } from '../search/search.js';

const subscriptionSearch = searchSchema(messageSubscriptions);
const correlatedSearch = searchSchema(correlatedSubscriptions);

@Endpoints('Messages', '')
export class MessagesController {
  constructor(
    private readonly search: Search,
    private readonly runtime: Runtime,
  ) {}

  @Post('messages/publication')
  @Does({ summary: 'Publish a message; it waits for its addressee as long as timeToLive says', needs: 'start', body: publication })
  async publish(@Body(new Checked(publication)) { tenantId: _tenant, timeToLive, ...message }: z.output<typeof publication>, @Req() { client }: ApiRequest) {
    return { tenantId: '<default>', messageKey: await this.runtime.messages.publish({ ...message, timeToLiveMs: timeToLive, actor: client.id }) };
  }

  @Post('messages/correlation')
  @Does({ summary: 'Deliver a message at once, or refuse when nobody waits for it', needs: 'start', body: correlation })
  async correlate(@Body(new Checked(correlation)) { tenantId: _tenant, ...message }: z.output<typeof correlation>, @Req() { client }: ApiRequest) {
    const { messageKey, instanceKey } = await this.runtime.messages.correlate({ ...message, actor: client.id });
    return { tenantId: '<default>', messageKey, processInstanceKey: instanceKey };
  }

  @Post('signals/broadcast')
  @Does({ summary: 'Tell a signal to everything that waits for it, and start what starts with it', needs: 'start', body: signal })
  async broadcast(@Body(new Checked(signal)) { signalName: name, variables }: z.output<typeof signal>, @Req() { client }: ApiRequest) {
    return { tenantId: '<default>', signalKey: await this.runtime.signals.broadcast({ name, variables, actor: client.id }) };
  }

  @Post('message-subscriptions/search')
  @Does({ summary: 'Find what waits for messages', needs: 'read', body: subscriptionSearch })
  findSubscriptions(@Body(new Checked(subscriptionSearch)) request: SearchRequest) {
    return this.search.find(messageSubscriptions, request);
  }

  @Post('correlated-message-subscriptions/search')
  @Does({ summary: 'Find which messages reached whom', needs: 'read', body: correlatedSearch })
  findCorrelated(@Body(new Checked(correlatedSearch)) request: SearchRequest) {
    return this.search.find(correlatedSubscriptions, request);
  }
}
