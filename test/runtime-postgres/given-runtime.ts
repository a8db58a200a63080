import { Clock, Database } from '../../src/platform/index.js';
import { Runtime } from '../../src/runtime-postgres/index.js';
import { freshDatabase } from '../given/database.js';
import { chain, diagram, type Step } from './diagrams.js';

type Row = Record<string, unknown>;

/** A runtime over a database of its own. */
export class GivenRuntime {
  private constructor(
    readonly database: Database,
    readonly runtime: Runtime,
    readonly stop: () => Promise<void>,
  ) {}

  static async start(): Promise<GivenRuntime> {
    const fresh = await freshDatabase();
    const database = await Database.open({ url: fresh.url });
    const runtime = await Runtime.open(database, Clock.real());
    return new GivenRuntime(database, runtime, async () => {
      await database.close();
      await fresh.drop();
    });
  }

  /** Deploys start → steps → end. */
  async deployChain(id: string, ...steps: Step[]): Promise<string> {
    const { keys } = await this.runtime.deployments.deploy([{ name: `${id}.bpmn`, content: diagram(id, chain(...steps)) }]);
    return keys[0] ?? '';
  }

  async create(processId: string, variables: Row = {}): Promise<string> {
    const { instanceKey } = await this.runtime.instances.create({ processId, variables, actor: 'ayse' });
    return instanceKey;
  }

  complete(taskKey: string, variables: Row = {}): Promise<unknown> {
    return this.runtime.tasks.complete({ taskKey, variables, actor: 'ayse' });
  }

  async openTask(instanceKey: string): Promise<string> {
    const [task] = await this.database.query<{ key: string }>(`SELECT key FROM user_task WHERE instance_key = $1 AND state = 'CREATED' ORDER BY key`, [instanceKey]);
    return task?.key ?? '';
  }

  /** Every row of an instance, to compare before and after. */
  async everything(instanceKey: string): Promise<Row> {
    const tables = ['element_instance', 'user_task', 'job', 'variable', 'incident', 'history'];
    const of = async (table: string): Promise<Row[]> => this.database.query(`SELECT * FROM ${table} t WHERE instance_key = $1 ORDER BY t::text`, [instanceKey]);
    const rows = await Promise.all(tables.map(of));
    return { instance: await this.instance(instanceKey), ...Object.fromEntries(tables.map((table, at) => [table, rows[at]])) };
  }

  async instance(key: string): Promise<Row> {
    const [row] = await this.database.query('SELECT * FROM process_instance WHERE key = $1', [key]);
    return row ?? {};
  }

  async variables(instanceKey: string): Promise<Row> {
    const rows = await this.database.query<{ name: string; value: string }>('SELECT name, value FROM variable WHERE scope_key = $1', [instanceKey]);
    return Object.fromEntries(rows.map(({ name, value }) => [name, JSON.parse(value)]));
  }

  rows(sql: string, ...parameters: unknown[]): Promise<Row[]> {
    return this.database.query(sql, parameters);
  }
}
