import type { Clock, Database, Logger, Tx } from '../platform/index.js';
import { Batches } from './batches.js';
import { Decisions } from './decisions.js';
import { Deployments } from './deployments.js';
import { Instances } from './instances.js';
import { Jobs } from './jobs.js';
import { openMachinery, type Machinery } from './machinery.js';
import { Messages } from './messages.js';
import type { Projection } from './projection.js';
import { Signals } from './signals.js';
import { Tasks } from './tasks.js';

/** The process runtime over PostgreSQL: every method is one transaction and resolves after its commit. */
export class Runtime {
  readonly deployments: Deployments;
  readonly instances: Instances;
  readonly tasks: Tasks;
  readonly decisions: Decisions;
  readonly jobs: Jobs;
  readonly messages: Messages;
  readonly signals: Signals;
  readonly batches: Batches;

  constructor(readonly machinery: Machinery) {
    this.deployments = new Deployments(machinery);
    this.instances = new Instances(machinery);
    this.tasks = new Tasks(machinery);
    this.decisions = new Decisions(machinery);
    this.jobs = new Jobs(machinery);
    this.messages = new Messages(machinery);
    this.signals = new Signals(machinery);
    this.batches = new Batches(machinery);
  }

  /** The same commands as part of the caller's transaction: they commit with it or not at all. Waiting for something to happen is not for within. */
  within(tx: Tx): Runtime {
    const { database } = this.machinery;
    const joined = { transaction: <T>(work: (tx: Tx) => Promise<T>) => work(tx), query: tx.query, listen: database.listen.bind(database) };
    return new Runtime({ ...this.machinery, database: joined, isJoined: true });
  }

  /** From now on every saved step is told to the projection, in the step's transaction; to be called before anything runs. */
  project(projection: Projection): void {
    this.machinery.projections.push(projection);
  }

  /** A runtime with key numbers of its own. */
  static async open(database: Database, clock: Clock, logger?: Logger): Promise<Runtime> {
    return new Runtime(await openMachinery(database, clock, logger));
  }
}
