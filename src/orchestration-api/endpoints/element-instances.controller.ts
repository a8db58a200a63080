import { Body, Get, Param, Post, Put, Req } from '@nestjs/common';
import type { z } from 'zod';

import { Runtime } from '../../runtime-postgres/index.js';
import type { ApiRequest } from '../access/scope-guard.js';
import { setVariables } from '../bodies/others.js';
import { Does, Endpoints } from '../endpoint.js';
import { ElementNames } from '../reads/element-names.js';
import { Checked, KeyInPath } from '../request/checked.js';
import { elementInstances } from '../resources/element-instances.js';
import { searchSchema } from '../search/request.js';
import type { SearchRequest } from '../search/request.js';
import { Search } from '../search/search.js';

const search = searchSchema(elementInstances);
const elementKey = new KeyInPath('elementInstanceKey');

@Endpoints('Element instances', 'element-instances')
export class ElementInstancesController {
  constructor(
    private readonly search: Search,
    private readonly names: ElementNames,
    private readonly runtime: Runtime,
  ) {}

  @Post('search')
  @Does({ summary: 'Find element instances', needs: 'read', body: search })
  async find(@Body(new Checked(search)) request: SearchRequest) {
    const { items, page } = await this.search.find(elementInstances, request);
    return { items: await this.names.give(items), page };
  }

  @Get(':key')
  @Does({ summary: 'Read an element instance', needs: 'read' })
  async get(@Param('key', elementKey) key: string) {
    const [named] = await this.names.give([await this.search.get(elementInstances, key)]);
    return named;
  }

  @Put(':key/variables')
  @Does({ summary: 'Set variables in the scope of an element, or where they already live', needs: 'operate', status: 204, body: setVariables })
  async setVariables(
    @Param('key', elementKey) key: string,
    @Body(new Checked(setVariables)) asked: z.output<typeof setVariables>,
    @Req() { client }: ApiRequest,
  ): Promise<void> {
    await this.runtime.instances.setVariables({ scopeKey: key, variables: asked.variables, local: asked.local }, client.id);
  }
}
