import { Body, Get, Param, Post, Query } from '@nestjs/common';

import { Does, Endpoints } from '../endpoint.js';
import { Checked, KeyInPath } from '../request/checked.js';
import { truncation } from '../request/shapes.js';
import type { Truncation } from '../request/shapes.js';
import { variables } from '../resources/variables.js';
import { searchSchema } from '../search/request.js';
import type { SearchRequest } from '../search/request.js';
import { Search } from '../search/search.js';

const search = searchSchema(variables.cut);

@Endpoints('Variables', 'variables')
export class VariablesController {
  constructor(private readonly search: Search) {}

  @Post('search')
  @Does({ summary: 'Find variables; long values are cut unless truncateValues=false', needs: 'read', body: search })
  find(@Body(new Checked(search)) request: SearchRequest, @Query(new Checked(truncation)) { truncateValues }: Truncation) {
    return this.search.find(truncateValues === 'false' ? variables.whole : variables.cut, request);
  }

  @Get(':key')
  @Does({ summary: 'Read a variable whole', needs: 'read' })
  get(@Param('key', new KeyInPath('variableKey')) key: string) {
    return this.search.get(variables.whole, key);
  }
}
