import { Body, Get, Param, Post, Query } from '@nestjs/common';

import { Does, Endpoints } from '../endpoint.js';
import { WholeValues } from '../reads/whole-values.js';
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
  constructor(
    private readonly search: Search,
    private readonly wholeValues: WholeValues,
  ) {}

  @Post('search')
  @Does({ summary: 'Find variables; long values are cut unless truncateValues=false and the page has room', needs: 'read', body: search })
  async find(@Body(new Checked(search)) request: SearchRequest, @Query(new Checked(truncation)) { truncateValues }: Truncation) {
    const cut = await this.search.find(variables.cut, request);
    return truncateValues === 'false' ? this.wholeValues.of(cut) : cut;
  }

  @Get(':key')
  @Does({ summary: 'Read a variable whole', needs: 'read' })
  get(@Param('key', new KeyInPath('variableKey')) key: string) {
    return this.search.get(variables.whole, key);
  }
}
