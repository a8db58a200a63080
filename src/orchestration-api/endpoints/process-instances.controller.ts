import { Body, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { z } from 'zod';

import { Runtime } from '../../runtime-postgres/index.js';
import type { ApiRequest } from '../access/scope-guard.js';
import { toCreated, toCreateInstance, toMappings, toModification } from '../answers/process-instance.js';
import { cancellation, creation, migration, modification } from '../bodies/process-instances.js';
import { Closing } from '../closing.js';
import { Does, Endpoints } from '../endpoint.js';
import { DeadlineExceeded } from '../problems.js';
import { Instances } from '../reads/instances.js';
import { Statistics } from '../reads/statistics.js';
import { Checked, KeyInPath } from '../request/checked.js';
import { leaving } from '../request/leaving.js';
import type { Leaving } from '../request/leaving.js';
import { incidents } from '../resources/incidents.js';
import { processInstances } from '../resources/process-instances.js';
import { listSchema, searchSchema } from '../search/request.js';
import type { SearchRequest } from '../search/request.js';
import { Search } from '../search/search.js';

/** How long a caller waits for a result who does not say. */
const PATIENCE_MS = 10_000;

const search = searchSchema(processInstances);
const incidentList = listSchema(incidents);
const instanceKey = new KeyInPath('processInstanceKey');

@Endpoints('Process instances', 'process-instances')
export class ProcessInstancesController {
  constructor(
    private readonly search: Search,
    private readonly instances: Instances,
    private readonly statistics: Statistics,
    private readonly runtime: Runtime,
    private readonly closing: Closing,
  ) {}

  @Post()
  @Does({ summary: 'Start a process, at given elements if wanted; with awaitCompletion the answer carries its result', needs: 'start', body: creation })
  async create(@Body(new Checked(creation)) asked: z.output<typeof creation>, @Req() { client }: ApiRequest, @Res({ passthrough: true }) reply: Leaving) {
    const command = toCreateInstance(asked, client.id);
    if (!asked.awaitCompletion) return toCreated(await this.runtime.instances.create(command), { variables: {}, tags: asked.tags });

    const signal = AbortSignal.any([leaving(reply), this.closing.signal]);
    const patience = { timeoutMs: asked.requestTimeout || PATIENCE_MS, names: asked.fetchVariables, signal };
    const ended = await this.runtime.instances.createAndAwait(command, patience);
    if (!ended.result) throw new DeadlineExceeded(`The instance ${ended.instanceKey} has not ended yet; it goes on`);
    return toCreated(ended, { variables: ended.result, tags: asked.tags });
  }

  @Post('search')
  @Does({ summary: 'Find process instances', needs: 'read', body: search })
  find(@Body(new Checked(search)) request: SearchRequest) {
    return this.search.find(processInstances, request);
  }

  @Get(':key')
  @Does({ summary: 'Read a process instance', needs: 'read' })
  get(@Param('key', instanceKey) key: string) {
    return this.search.get(processInstances, key);
  }

  @Get(':key/sequence-flows')
  @Does({ summary: 'Read the sequence flows an instance has taken', needs: 'read' })
  async flows(@Param('key', instanceKey) key: string) {
    await this.search.get(processInstances, key);
    return { items: await this.instances.flows(key) };
  }

  @Get(':key/statistics/element-instances')
  @Does({ summary: 'Count the element instances of an instance, by element', needs: 'read' })
  async count(@Param('key', instanceKey) key: string) {
    await this.search.get(processInstances, key);
    return { items: await this.statistics.ofInstance(key) };
  }

  @Get(':key/call-hierarchy')
  @Does({ summary: 'Read who called an instance, from the outermost caller to itself', needs: 'read' })
  async callers(@Param('key', instanceKey) key: string) {
    await this.search.get(processInstances, key);
    return this.instances.callers(key);
  }

  @Post(':key/incidents/search')
  @Does({ summary: 'Find the incidents of an instance and of those it has called', needs: 'read', body: incidentList })
  async findIncidents(@Param('key', instanceKey) key: string, @Body(new Checked(incidentList)) request: SearchRequest) {
    await this.search.get(processInstances, key);
    const family = await this.instances.called(key);
    return this.search.find(incidents, { ...request, filter: { processInstanceKey: { $in: family } } });
  }

  @Post(':key/cancellation')
  @Does({ summary: 'End an instance and everything it has called', needs: 'operate', status: 204, body: cancellation })
  async cancel(@Param('key', instanceKey) key: string, @Req() { client }: ApiRequest, @Body(new Checked(cancellation)) _: unknown): Promise<void> {
    await this.runtime.instances.cancel(key, client.id);
  }

  @Post(':key/migration')
  @Does({ summary: 'Take an instance to another version of its process', needs: 'operate', status: 204, body: migration })
  async migrate(
    @Param('key', instanceKey) key: string,
    @Body(new Checked(migration)) plan: z.output<typeof migration>,
    @Req() { client }: ApiRequest,
  ): Promise<void> {
    const { targetProcessDefinitionKey: targetDefinitionKey, mappingInstructions } = plan;
    await this.runtime.instances.migrate({ instanceKey: key, targetDefinitionKey, mappings: toMappings(mappingInstructions) }, client.id);
  }

  @Post(':key/modification')
  @Does({ summary: 'Put and end tokens of an instance', needs: 'operate', status: 204, body: modification })
  async modify(
    @Param('key', instanceKey) key: string,
    @Body(new Checked(modification)) asked: z.output<typeof modification>,
    @Req() { client }: ApiRequest,
  ): Promise<void> {
    await this.runtime.instances.modify(toModification(key, asked), client.id);
  }
}
