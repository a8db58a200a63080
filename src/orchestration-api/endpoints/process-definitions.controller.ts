import { Body, Get, Header, Param, Post, Res } from '@nestjs/common';
import { z } from 'zod';

import { Does, Endpoints } from '../endpoint.js';
import { Forms } from '../reads/forms.js';
import { Statistics } from '../reads/statistics.js';
import { Texts } from '../reads/texts.js';
import { noForm } from '../request/no-form.js';
import type { Reply } from '../request/no-form.js';
import { Checked, KeyInPath } from '../request/checked.js';
import { processDefinitions } from '../resources/process-definitions.js';
import { processInstances } from '../resources/process-instances.js';
import { filterSchema } from '../search/filter.js';
import { searchSchema } from '../search/request.js';
import type { SearchRequest } from '../search/request.js';
import { Search } from '../search/search.js';

const search = searchSchema(processDefinitions);
const statistics = z.strictObject({ filter: filterSchema(processInstances).optional() });

@Endpoints('Process definitions', 'process-definitions')
export class ProcessDefinitionsController {
  constructor(
    private readonly search: Search,
    private readonly texts: Texts,
    private readonly forms: Forms,
    private readonly statistics: Statistics,
  ) {}

  @Post('search')
  @Does({ summary: 'Find process definitions', needs: 'read', body: search })
  find(@Body(new Checked(search)) request: SearchRequest) {
    return this.search.find(processDefinitions, request);
  }

  @Get(':key')
  @Does({ summary: 'Read a process definition', needs: 'read' })
  get(@Param('key', new KeyInPath('processDefinitionKey')) key: string) {
    return this.search.get(processDefinitions, key);
  }

  @Get(':key/xml')
  @Header('content-type', 'text/xml; charset=utf-8')
  @Does({ summary: 'Read the BPMN file of a process definition', needs: 'read' })
  xml(@Param('key', new KeyInPath('processDefinitionKey')) key: string) {
    return this.texts.ofProcess(key);
  }

  @Get(':key/form')
  @Does({ summary: 'Read the start form of a process; 204 when it has none', needs: 'read' })
  async form(@Param('key', new KeyInPath('processDefinitionKey')) key: string, @Res({ passthrough: true }) reply: Reply) {
    await this.search.get(processDefinitions, key);
    const form = await this.forms.ofStart(key);
    return form ?? noForm(reply);
  }

  @Post(':key/statistics/element-instances')
  @Does({ summary: 'Count the element instances of all instances of a process, by element', needs: 'read', body: statistics })
  async count(
    @Param('key', new KeyInPath('processDefinitionKey')) key: string,
    @Body(new Checked(statistics)) { filter = {} }: z.output<typeof statistics>,
  ) {
    await this.search.get(processDefinitions, key);
    return { items: await this.statistics.ofInstances({ ...filter, processDefinitionKey: { $eq: key } }) };
  }
}
