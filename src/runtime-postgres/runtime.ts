import type { Clock, Database } from '../platform/index.js';
import { Decisions } from './decisions.js';
import { Deployments } from './deployments.js';
import { Instances } from './instances.js';
import { openMachinery, type Machinery } from './machinery.js';
import { Tasks } from './tasks.js';

/** The process runtime over PostgreSQL: every method is one transaction and resolves after its commit. */
export class Runtime {
  readonly deployments: Deployments;
  readonly instances: Instances;
  readonly tasks: Tasks;
  readonly decisions: Decisions;

  constructor(readonly machinery: Machinery) {
    this.deployments = new Deployments(machinery);
    this.instances = new Instances(machinery);
    this.tasks = new Tasks(machinery);
    this.decisions = new Decisions(machinery);
  }

  /** A runtime with key numbers of its own. */
  static async open(database: Database, clock: Clock): Promise<Runtime> {
    return new Runtime(await openMachinery(database, clock));
  }
}
