import { Body, Post, Req } from '@nestjs/common';
import { z } from 'zod';

import { Runtime } from '../../runtime-postgres/index.js';
import type { BatchPlan, BatchQuestion } from '../../runtime-postgres/index.js';
import type { ApiRequest } from '../access/scope-guard.js';
import { toMappings } from '../answers/process-instance.js';
import { migrationPlan, moveInstructions } from '../bodies/process-instances.js';
import { Does, Endpoints } from '../endpoint.js';
import { Checked } from '../request/checked.js';
import { processInstances } from '../resources/process-instances.js';
import { filterSchema } from '../search/filter.js';
import type { Filter } from '../search/filter.js';
import { Search } from '../search/search.js';

const filter = filterSchema(processInstances);
const found = z.strictObject({ filter });
const migration = z.strictObject({ filter, migrationPlan });
const modification = z.strictObject({ filter, moveInstructions });

/** Only running instances can be operated on; the rest of the filter is the caller's. */
const running = { ...processInstances, where: `i.state = 'ACTIVE'` };

/** More would keep one transaction open for minutes. */
const MOST = 1_000_000;

@Endpoints('Process instances', 'process-instances')
export class InstanceBatchesController {
  constructor(
    private readonly search: Search,
    private readonly runtime: Runtime,
  ) {}

  @Post('cancellation')
  @Does({ summary: 'End every instance the filter finds', needs: 'operate', body: found })
  cancel(@Body(new Checked(found)) asked: z.output<typeof found>, @Req() { client }: ApiRequest) {
    return this.begin({ type: 'CANCEL_PROCESS_INSTANCE' }, asked.filter, client);
  }

  @Post('incident-resolution')
  @Does({ summary: 'Resolve the incidents of every instance the filter finds', needs: 'operate', body: found })
  async resolve(@Body(new Checked(found)) asked: z.output<typeof found>, @Req() { client }: ApiRequest) {
    const { text, values } = await this.search.keys(running, asked.filter, MOST);
    const incidents = `select n.key, n.instance_key from incident n where n.state = 'ACTIVE' and n.instance_key in (${text})`;
    return this.start({ type: 'RESOLVE_INCIDENT' }, { text: incidents, values }, client);
  }

  @Post('migration')
  @Does({ summary: 'Take every instance the filter finds to another version', needs: 'operate', body: migration })
  migrate(@Body(new Checked(migration)) { filter: which, migrationPlan: plan }: z.output<typeof migration>, @Req() { client }: ApiRequest) {
    const mappings = toMappings(plan.mappingInstructions);
    return this.begin({ type: 'MIGRATE_PROCESS_INSTANCE', targetDefinitionKey: plan.targetProcessDefinitionKey, mappings }, which, client);
  }

  @Post('modification')
  @Does({ summary: 'Move tokens in every instance the filter finds', needs: 'operate', body: modification })
  modify(@Body(new Checked(modification)) asked: z.output<typeof modification>, @Req() { client }: ApiRequest) {
    return this.begin({ type: 'MODIFY_PROCESS_INSTANCE', move: toMappings(asked.moveInstructions) }, asked.filter, client);
  }

  private async begin(plan: BatchPlan, which: Filter, client: ApiRequest['client']) {
    const { text, values } = await this.search.keys(running, which, MOST);
    return this.start(plan, { text: `select found.key, found.key from (${text}) found`, values }, client);
  }

  private async start(plan: BatchPlan, items: BatchQuestion, client: ApiRequest['client']) {
    return { batchOperationKey: await this.runtime.batches.create(plan, items, client.id), batchOperationType: plan.type };
  }
}
