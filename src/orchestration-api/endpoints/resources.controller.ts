import { Body, Get, Header, Param, Post } from '@nestjs/common';

import { Runtime } from '../../runtime-postgres/index.js';
import { reference } from '../bodies/others.js';
import { Does, Endpoints } from '../endpoint.js';
import { Resources } from '../reads/resources.js';
import { Checked, KeyInPath } from '../request/checked.js';

const resourceKey = new KeyInPath('resourceKey');

@Endpoints('Resources', 'resources')
export class ResourcesController {
  constructor(
    private readonly resources: Resources,
    private readonly runtime: Runtime,
  ) {}

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
  async delete(@Param('key', resourceKey) key: string, @Body(new Checked(reference)) _body: unknown) {
    await this.runtime.deployments.delete(key);
    return {};
  }
}
