import { Body, Get, Param, Post, Req } from '@nestjs/common';

import { Runtime } from '../../runtime-postgres/index.js';
import type { ApiRequest } from '../access/scope-guard.js';
import { Does, Endpoints } from '../endpoint.js';
import { Checked, KeyInPath } from '../request/checked.js';
import { batchOperationItems, batchOperations } from '../resources/batch-operations.js';
import { searchSchema } from '../search/request.js';
import type { SearchRequest } from '../search/request.js';
import { Search } from '../search/search.js';

const search = searchSchema(batchOperations);
const itemSearch = searchSchema(batchOperationItems);
const batchKey = new KeyInPath('batchOperationKey');

@Endpoints('Batch operations', '')
export class BatchOperationsController {
  constructor(
    private readonly search: Search,
    private readonly runtime: Runtime,
  ) {}

  @Post('batch-operations/search')
  @Does({ summary: 'Find batch operations', needs: 'read', body: search })
  find(@Body(new Checked(search)) request: SearchRequest) {
    return this.search.find(batchOperations, request);
  }

  @Post('batch-operation-items/search')
  @Does({ summary: 'Find what batch operations did to each thing', needs: 'read', body: itemSearch })
  findItems(@Body(new Checked(itemSearch)) request: SearchRequest) {
    return this.search.find(batchOperationItems, request);
  }

  @Get('batch-operations/:key')
  @Does({ summary: 'Read a batch operation', needs: 'read' })
  get(@Param('key', batchKey) key: string) {
    return this.search.get(batchOperations, key);
  }

  @Post('batch-operations/:key/cancellation')
  @Does({ summary: 'Give up what a batch operation has not done yet', needs: 'operate', status: 204 })
  async cancel(@Param('key', batchKey) key: string, @Req() { client }: ApiRequest): Promise<void> {
    await this.runtime.batches.cancel(key, client.id);
  }

  @Post('batch-operations/:key/suspension')
  @Does({ summary: 'Let a batch operation rest', needs: 'operate', status: 204 })
  async suspend(@Param('key', batchKey) key: string, @Req() { client }: ApiRequest): Promise<void> {
    await this.runtime.batches.suspend(key, client.id);
  }

  @Post('batch-operations/:key/resumption')
  @Does({ summary: 'Let a batch operation go on', needs: 'operate', status: 204 })
  async resume(@Param('key', batchKey) key: string, @Req() { client }: ApiRequest): Promise<void> {
    await this.runtime.batches.resume(key, client.id);
  }
}
