import { Clock, Database, Queues } from '../../src/platform/index.js';
import { createLogger } from '../../src/platform/start/index.js';
import { Background, type BackgroundSettings } from '../../src/runtime-postgres/background.js';
import type { ActivatedJob } from '../../src/runtime-postgres/index.js';
import { Runtime, type JobHandlers, type JobOutcome } from '../../src/runtime-postgres/index.js';
import { freshDatabase } from '../given/database.js';
import { diagram } from '../given/diagram.js';

type Row = Record<string, unknown>;
type Serve = (job: ActivatedJob) => Promise<JobOutcome>;

export const logger = createLogger('silent');

/** Nothing waits long in a test. */
const quick: BackgroundSettings = { pollMs: 200, offerAgainMs: 300, tidyMs: 100, leaseMs: 2_000, backOffMs: () => 60_000 };

/** A runtime over a database of its own, with a clock that moves and as many workers as a test starts. */
export class GivenBackground {
  readonly handlers = new Map<string, Serve>();
  private readonly started: { background: Background; queues: Queues }[] = [];

  private constructor(
    readonly url: string,
    readonly database: Database,
    readonly clock: Clock,
    readonly runtime: Runtime,
    private readonly drop: () => Promise<void>,
  ) {}

  static async open(): Promise<GivenBackground> {
    const fresh = await freshDatabase();
    const database = await Database.open({ url: fresh.url });
    const clock = await Clock.movable(database);
    return new GivenBackground(fresh.url, database, clock, await Runtime.open(database, clock), fresh.drop);
  }

  /** A worker process: its own queue connection, the handlers known now. */
  async startWorker({ redisUrl, settings = {} }: { redisUrl?: string | undefined; settings?: BackgroundSettings } = {}): Promise<Background> {
    const queues = await Queues.open({ databaseUrl: this.url, redisUrl, logger });
    const handlers: JobHandlers = { types: [...this.handlers.keys()], serve: (job) => (this.handlers.get(job.type) as Serve)(job) };
    const background = new Background(this.runtime, { queues, logger, handlers }, { ...quick, ...settings });
    await background.start();
    this.started.push({ background, queues });
    return background;
  }

  async stopWorkers(): Promise<void> {
    for (const { background, queues } of this.started.splice(0)) {
      await background.stop();
      await queues.close();
    }
  }

  async stop(): Promise<void> {
    await this.stopWorkers();
    this.clock.close();
    await this.database.close();
    await this.drop();
  }

  async deploy(id: string, picture: string): Promise<string> {
    const { keys } = await this.runtime.deployments.deploy([{ name: `${id}.bpmn`, content: diagram(picture, id) }]);
    return keys[0] ?? '';
  }

  async create(processId: string, variables: Row = {}): Promise<string> {
    const { instanceKey } = await this.runtime.instances.create({ processId, variables, actor: 'ayse' });
    return instanceKey;
  }

  /** Takes one job of the type, as a worker elsewhere would. */
  async take(type: string, timeoutMs = 60_000): Promise<ActivatedJob> {
    const [job] = await this.runtime.jobs.activate({ types: [type], worker: 'elsewhere', timeoutMs, max: 1 });
    if (!job) throw new Error(`no job '${type}'`);
    return job;
  }

  async stateOf(instanceKey: string): Promise<unknown> {
    const [row] = await this.database.query<{ state: string }>('SELECT state FROM process_instance WHERE key = $1', [instanceKey]);
    return row?.state;
  }

  /** The ids of the elements an instance stands in, the process itself left out. */
  async at(instanceKey: string): Promise<string[]> {
    const rows = await this.database.query<{ element_id: string }>(
      `SELECT element_id FROM element_instance WHERE instance_key = $1 AND state = 'ACTIVE' AND key <> $1 ORDER BY element_id`,
      [instanceKey],
    );
    return rows.map((row) => row.element_id);
  }

  async variables(instanceKey: string): Promise<Row> {
    const rows = await this.database.query<{ name: string; value: string }>('SELECT name, value FROM variable WHERE instance_key = $1 AND scope_key = $1', [instanceKey]);
    return Object.fromEntries(rows.map(({ name, value }) => [name, JSON.parse(value)]));
  }

  instancesOf(processId: string): Promise<{ key: string; state: string }[]> {
    return this.database.query('SELECT key, state FROM process_instance WHERE process_id = $1 ORDER BY key', [processId]);
  }

  async count(sql: string, ...parameters: unknown[]): Promise<number> {
    const [row] = await this.database.query<{ count: string }>(`SELECT count(*) FROM ${sql}`, parameters);
    return Number(row?.count);
  }
}
