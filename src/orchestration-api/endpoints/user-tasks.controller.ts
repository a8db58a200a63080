import { Body, Delete, Get, Param, Patch, Post, Query, Req, Res } from '@nestjs/common';
import type { z } from 'zod';

import { Runtime } from '../../runtime-postgres/index.js';
import type { ApiRequest } from '../access/scope-guard.js';
import { assignment, completion, update } from '../bodies/user-tasks.js';
import { Does, Endpoints } from '../endpoint.js';
import { Forms } from '../reads/forms.js';
import { Scopes } from '../reads/scopes.js';
import { WholeValues } from '../reads/whole-values.js';
import { noForm } from '../request/no-form.js';
import type { Reply } from '../request/no-form.js';
import { Checked, KeyInPath } from '../request/checked.js';
import { truncation } from '../request/shapes.js';
import type { Truncation } from '../request/shapes.js';
import { userTasks } from '../resources/user-tasks.js';
import { variables } from '../resources/variables.js';
import { searchSchema } from '../search/request.js';
import type { SearchRequest } from '../search/request.js';
import { Search } from '../search/search.js';

const search = searchSchema(userTasks);
const variableSearch = searchSchema(variables.cut);
const taskKey = new KeyInPath('userTaskKey');

@Endpoints('User tasks', 'user-tasks')
export class UserTasksController {
  constructor(
    private readonly search: Search,
    private readonly forms: Forms,
    private readonly scopes: Scopes,
    private readonly wholeValues: WholeValues,
    private readonly runtime: Runtime,
  ) {}

  @Post('search')
  @Does({ summary: 'Find user tasks', needs: 'read', body: search })
  find(@Body(new Checked(search)) request: SearchRequest) {
    return this.search.find(userTasks, request);
  }

  @Get(':key')
  @Does({ summary: 'Read a user task', needs: 'read' })
  get(@Param('key', taskKey) key: string) {
    return this.search.get(userTasks, key);
  }

  @Get(':key/form')
  @Does({ summary: 'Read the form of a user task; 204 when it has none', needs: 'read' })
  async form(@Param('key', taskKey) key: string, @Res({ passthrough: true }) reply: Reply) {
    await this.search.get(userTasks, key);
    const form = await this.forms.ofTask(key);
    return form ?? noForm(reply);
  }

  @Post(':key/variables/search')
  @Does({ summary: 'Find the variables a user task can see', needs: 'read', body: variableSearch })
  async variables(
    @Param('key', taskKey) key: string,
    @Body(new Checked(variableSearch)) request: SearchRequest,
    @Query(new Checked(truncation)) { truncateValues }: Truncation,
  ) {
    const task = await this.search.get(userTasks, key);
    const instanceKey = String(task['processInstanceKey']);
    const scopes = await this.scopes.around(String(task['elementInstanceKey']), instanceKey);
    const filter = { ...request.filter, processInstanceKey: { $eq: instanceKey }, scopeKey: { $in: scopes } };
    const cut = await this.search.find(variables.cut, { ...request, filter });
    return truncateValues === 'false' ? this.wholeValues.of(cut) : cut;
  }

  @Patch(':key')
  @Does({ summary: 'Change due dates, candidates or priority', needs: 'work', status: 204, body: update })
  async update(@Param('key', taskKey) key: string, @Body(new Checked(update)) { changeset }: z.output<typeof update>, @Req() { client }: ApiRequest): Promise<void> {
    await this.runtime.tasks.update(key, changeset ?? {}, client.id);
  }

  @Post(':key/assignment')
  @Does({ summary: 'Give a task to somebody; with allowOverride=false only one that is nobody’s', needs: 'work', status: 204, body: assignment })
  async assign(
    @Param('key', taskKey) key: string,
    @Body(new Checked(assignment)) { assignee, allowOverride }: z.output<typeof assignment>,
    @Req() { client }: ApiRequest,
  ): Promise<void> {
    await this.runtime.tasks.assign({ taskKey: key, assignee, allowOverride: allowOverride ?? true, actor: client.id });
  }

  @Delete(':key/assignee')
  @Does({ summary: 'Take a task from whoever has it', needs: 'work', status: 204 })
  async unassign(@Param('key', taskKey) key: string, @Req() { client }: ApiRequest): Promise<void> {
    await this.runtime.tasks.assign({ taskKey: key, assignee: null, allowOverride: true, actor: client.id });
  }

  @Post(':key/completion')
  @Does({ summary: 'Complete a task; its case goes on before the answer comes', needs: 'work', status: 204, body: completion })
  async complete(
    @Param('key', taskKey) key: string,
    @Body(new Checked(completion)) { variables: answers }: z.output<typeof completion>,
    @Req() { client }: ApiRequest,
  ): Promise<void> {
    await this.runtime.tasks.complete({ taskKey: key, variables: answers ?? {}, actor: client.id });
  }
}
