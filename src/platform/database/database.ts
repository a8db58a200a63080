import { createHash } from 'node:crypto';
import type { PoolClient } from 'pg';
import { DataSource, type EntityManager, type EntityTarget, type ObjectLiteral, type QueryRunner } from 'typeorm';
import { Listener, type Heard } from './listener.js';

type Row = Record<string, unknown>;

/** A running transaction; it is worth nothing after the function it was given to has returned. */
export interface Tx {
  /** One statement, straight to the driver. */
  query<R = Row>(sql: string, params?: readonly unknown[]): Promise<R[]>;
  /** The same, parsed and planned once per connection: for fixed texts on hot paths only. */
  prepared<R = Row>(sql: string, params?: readonly unknown[]): Promise<R[]>;
  /** TypeORM on the same connection. */
  readonly manager: EntityManager;
}

interface DatabaseOptions {
  readonly url: string;
  readonly poolSize?: number;
  readonly entities?: readonly EntityTarget<ObjectLiteral>[];
}

const SERIALIZATION_FAILURE = '40001';
const DEADLOCK = '40P01';
const ATTEMPTS = 5;

/** The one way to PostgreSQL: transactions, single questions, and notices. */
export class Database {
  private readonly listener: Listener;

  private constructor(private readonly source: DataSource, readonly url: string) {
    this.listener = new Listener(url);
  }

  /** Opens a pool on a migrated database; throws when it cannot be reached. */
  static async open({ url, poolSize = 20, entities = [] }: DatabaseOptions): Promise<Database> {
    const options = { type: 'postgres' as const, url, poolSize, poolErrorHandler: () => undefined };
    const source = new DataSource({ ...options, entities: entities as (() => unknown)[], installExtensions: false });
    await source.initialize();
    return new Database(source, url);
  }

  /**
   * Runs the function in one READ COMMITTED transaction: all of it happened or none.
   * After a deadlock the function runs again from the start, so it must do nothing but talk to this database.
   */
  async transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.attempt(work);
      } catch (error) {
        if (attempt === ATTEMPTS || !isRepeatable(error)) throw error;
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 10 * 2 ** attempt));
      }
    }
  }

  /** One statement outside any transaction. */
  async query<R = Row>(sql: string, params: readonly unknown[] = []): Promise<R[]> {
    const runner = this.source.createQueryRunner();
    try {
      return (await onDriver(runner)).query<R>(sql, params);
    } finally {
      await runner.release();
    }
  }

  /** Hears NOTIFY on the channel until the returned function is called, across lost connections. */
  listen(channel: string, heard: Heard): Promise<() => void> {
    return this.listener.listen(channel, heard);
  }

  /** Ends the listening and the pool; statements under way finish first. */
  async close(): Promise<void> {
    await this.listener.close();
    await this.source.destroy();
  }

  private async attempt<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const runner = this.source.createQueryRunner();
    try {
      const tx = await onDriver(runner);
      await runner.startTransaction();
      const result = await work(tx);
      await runner.commitTransaction();
      return result;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined); // a lost connection rolls back alone
      throw error;
    } finally {
      await runner.release();
    }
  }
}

async function onDriver(runner: QueryRunner): Promise<Tx> {
  const client = (await runner.connect()) as PoolClient;
  const { manager } = runner;
  return {
    manager,
    query: async <R>(sql: string, params: readonly unknown[] = []) =>
      (await client.query(sql, params as unknown[])).rows as R[],
    prepared: async <R>(text: string, params: readonly unknown[] = []) =>
      (await client.query({ name: statementName(text), text, values: params as unknown[] })).rows as R[],
  };
}

const names = new Map<string, string>();

function statementName(sql: string): string {
  const name = names.get(sql) ?? createHash('sha1').update(sql).digest('base64');
  names.set(sql, name);
  return name;
}

function isRepeatable(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  return code === SERIALIZATION_FAILURE || code === DEADLOCK;
}
