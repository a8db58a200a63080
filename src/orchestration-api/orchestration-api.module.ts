import { Module } from '@nestjs/common';

import { MachineClients } from '../identity/index.js';
import { CONFIG, Database } from '../platform/index.js';
import type { Config } from '../platform/index.js';
import { RuntimeModule } from '../runtime-postgres/index.js';
import { OauthController } from './access/oauth.controller.js';
import { Closing } from './closing.js';
import { BatchOperationsController } from './endpoints/batch-operations.controller.js';
import { DecisionDefinitionsController, DecisionInstancesController, DecisionRequirementsController } from './endpoints/decisions.controller.js';
import { DeploymentsController } from './endpoints/deployments.controller.js';
import { ElementInstancesController } from './endpoints/element-instances.controller.js';
import { IncidentsController } from './endpoints/incidents.controller.js';
import { InstanceBatchesController } from './endpoints/instance-batches.controller.js';
import { JobsController } from './endpoints/jobs.controller.js';
import { MessagesController } from './endpoints/messages.controller.js';
import { ProcessDefinitionsController } from './endpoints/process-definitions.controller.js';
import { ProcessInstancesController } from './endpoints/process-instances.controller.js';
import { ResourcesController } from './endpoints/resources.controller.js';
import { SystemController } from './endpoints/system.controller.js';
import { UserTasksController } from './endpoints/user-tasks.controller.js';
import { VariablesController } from './endpoints/variables.controller.js';
import { Deployments } from './reads/deployments.js';
import { ElementNames } from './reads/element-names.js';
import { Forms } from './reads/forms.js';
import { Instances } from './reads/instances.js';
import { Resources } from './reads/resources.js';
import { Scopes } from './reads/scopes.js';
import { Statistics } from './reads/statistics.js';
import { Texts } from './reads/texts.js';
import { WholeValues } from './reads/whole-values.js';
import { Search } from './search/search.js';
import { ApiSettings } from './settings.js';

const controllers = [
  OauthController, SystemController, DeploymentsController, ResourcesController, ProcessDefinitionsController, InstanceBatchesController,
  ProcessInstancesController, ElementInstancesController, UserTasksController, JobsController, MessagesController, VariablesController,
  IncidentsController, DecisionDefinitionsController, DecisionRequirementsController, DecisionInstancesController, BatchOperationsController,
];

const reads = [Search, Deployments, ElementNames, Forms, Instances, Resources, Scopes, Statistics, Texts, WholeValues, Closing];
const clients = { provide: MachineClients, useFactory: (database: Database) => new MachineClients(database), inject: [Database] };

const settings = {
  provide: ApiSettings,
  useFactory: (config: Config) => new ApiSettings({ isOpenOnLoopback: config.isDemo, hasTestClock: config.hasTestClock }),
  inject: [CONFIG],
};

/** The Camunda 8.8 Orchestration Cluster REST API under `/v2`, and the token endpoint of its machine clients. Wants the platform's module beside it. */
@Module({ imports: [RuntimeModule], controllers, providers: [...reads, clients, settings], exports: [MachineClients] })
export class OrchestrationApiModule {}
