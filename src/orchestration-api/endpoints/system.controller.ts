import { Body, Get, Post, Put, Req } from '@nestjs/common';

import { Clock } from '../../platform/index.js';
import type { ApiRequest } from '../access/scope-guard.js';
import { pinClock } from '../bodies/others.js';
import { Does, Endpoints } from '../endpoint.js';
import { Forbidden } from '../problems.js';
import { Checked } from '../request/checked.js';
import { ApiSettings } from '../settings.js';
import type { z } from 'zod';

/** The version of Camunda whose API this is. */
const VERSION = '8.8.0';

@Endpoints('Cluster', '')
export class SystemController {
  constructor(
    private readonly clock: Clock,
    private readonly settings: ApiSettings,
  ) {}

  @Get('topology')
  @Does({ summary: 'Describe the cluster: one broker, one partition', needs: 'read' })
  topology(@Req() request: { readonly socket: { readonly localAddress?: string; readonly localPort?: number } }) {
    const { localAddress: host = '127.0.0.1', localPort: port = 0 } = request.socket;
    const partitions = [{ partitionId: 1, role: 'leader', health: 'healthy' }];
    return {
      brokers: [{ nodeId: 0, host, port, partitions, version: VERSION }],
      clusterSize: 1,
      partitionsCount: 1,
      replicationFactor: 1,
      gatewayVersion: VERSION,
      lastCompletedChangeId: '-1',
    };
  }

  @Get('status')
  @Does({ summary: 'Answer that the API is there', needs: 'read', status: 204 })
  status(): void {}

  @Get('license')
  @Does({ summary: 'Describe the licence: free software needs none', needs: 'read' })
  license() {
    return { validLicense: true, licenseType: 'EUPL-1.2', isCommercial: false, expiresAt: null };
  }

  @Get('authentication/me')
  @Does({ summary: 'Describe the caller', needs: 'read' })
  me(@Req() { client }: ApiRequest) {
    const nothing = { tenants: [{ tenantId: '<default>', name: 'Default' }], groups: [], c8Links: {} };
    return { username: client.id, displayName: client.id, email: null, roles: client.scopes, salesPlanType: '', canLogout: false, ...nothing };
  }

  @Put('clock')
  @Does({ summary: 'Stop time at a moment; only with TEST_CLOCK=on', needs: 'admin', status: 204, body: pinClock })
  async pin(@Body(new Checked(pinClock)) { timestamp }: z.output<typeof pinClock>): Promise<void> {
    this.refuseRealTime();
    await this.clock.pin(new Date(timestamp));
  }

  @Post('clock/reset')
  @Does({ summary: 'Let time go on; only with TEST_CLOCK=on', needs: 'admin', status: 204 })
  async reset(): Promise<void> {
    this.refuseRealTime();
    await this.clock.reset();
  }

  private refuseRealTime(): void {
    if (!this.settings.hasTestClock) throw new Forbidden('Time can only be moved with TEST_CLOCK=on');
  }
}
