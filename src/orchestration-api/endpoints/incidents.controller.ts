import { Body, Get, Param, Post, Req } from '@nestjs/common';

import { Runtime } from '../../runtime-postgres/index.js';
import type { ApiRequest } from '../access/scope-guard.js';
import { reference } from '../bodies/others.js';
import { Does, Endpoints } from '../endpoint.js';
import { Checked, KeyInPath } from '../request/checked.js';
import { incidents } from '../resources/incidents.js';
import { searchSchema } from '../search/request.js';
import type { SearchRequest } from '../search/request.js';
import { Search } from '../search/search.js';

const search = searchSchema(incidents);

@Endpoints('Incidents', 'incidents')
export class IncidentsController {
  constructor(
    private readonly search: Search,
    private readonly runtime: Runtime,
  ) {}

  @Post('search')
  @Does({ summary: 'Find incidents', needs: 'read', body: search })
  find(@Body(new Checked(search)) request: SearchRequest) {
    return this.search.find(incidents, request);
  }

  @Get(':key')
  @Does({ summary: 'Read an incident', needs: 'read' })
  get(@Param('key', new KeyInPath('incidentKey')) key: string) {
    return this.search.get(incidents, key);
  }

  @Post(':key/resolution')
  @Does({ summary: 'Let the token go on where it stopped', needs: 'operate', status: 204, body: reference })
  async resolve(@Param('key', new KeyInPath('incidentKey')) key: string, @Req() { client }: ApiRequest, @Body(new Checked(reference)) _: unknown): Promise<void> {
    await this.runtime.instances.resolveIncident(key, client.id);
  }
}
