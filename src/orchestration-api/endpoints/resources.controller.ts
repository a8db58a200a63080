import { Body, Get, Header, Param, Post, Req } from '@nestjs/common';

import { Runtime } from '../../runtime-postgres/index.js';
import type { ApiRequest } from '../access/scope-guard.js';
import { reference } from '../bodies/others.js';
import { Does, Endpoints } from '../endpoint.js';
import { Resources } from '../reads/resources.js';
import { Checked, KeyInPath } from '../request/checked.js';
import { deployedFiles } from '../resources/deployed-files.js';
import { searchSchema } from '../search/request.js';
import type { SearchRequest } from '../search/request.js';
import { Search } from '../search/search.js';

const search = searchSchema(deployedFiles);
const resourceKey = new KeyInPath('resourceKey');

@Endpoints('Resources', 'resources')
export class ResourcesController {
  constructor(
    private readonly resources: Resources,
    private readonly search: Search,
    private readonly runtime: Runtime,
  ) {}

  @Post('search')
  @Does({ summary: 'Find what deployed files define, in all versions', needs: 'read', body: search })
  find(@Body(new Checked(search)) request: SearchRequest) {
    return this.search.find(deployedFiles, request);
  }

  @Get(':key')
  @Does({ summary: 'Read what a deployed file is', needs: 'read' })
  get(@Param('key', resourceKey) key: string) {
    return this.resources.get(key);
  }

  @Get(':key/content')
  @Header('content-type', 'text/plain; charset=utf-8')
  @Does({ summary: 'Read a deployed file', needs: 'read' })
  content(@Param('key', resourceKey) key: string) {
    return this.resources.content(key);
  }

  @Post(':key/deletion')
  @Does({ summary: 'Delete a definition that nothing uses', needs: 'deploy', body: reference })
  async delete(@Param('key', resourceKey) key: string, @Body(new Checked(reference)) _body: unknown, @Req() { client }: ApiRequest) {
    await this.runtime.deployments.delete(key, client.id);
    return {};
  }
}
