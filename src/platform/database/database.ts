import { DataSource, type EntityManager, type EntityTarget, type ObjectLiteral, type QueryRunner } from 'typeorm';
import { Connection } from './connection.js';
import type { Logger } from '../logger.js';
import { Listener, type Heard } from './listener.js';
import { Outage } from './outage.js';
import { SteadyClient } from './steady-client.js';

type Row = Record<string, unknown>;

/** A running transaction; it is worth nothing after the function it was given to has returned. */
export interface Tx {
  /** One statement, straight to the driver. */
  query<R = Row>(sql: string, params?: readonly unknown[]): Promise<R[]>;
  /** The same, parsed and planned once per connection: for fixed texts on hot paths only. */
  prepared<R = Row>(sql: string, params?: readonly unknown[]): Promise<R[]>;
  /** Prepared as well, and not waited for: later statements see what it does, and when it fails the transaction does, with its error. */
  write(sql: string, params?: readonly unknown[]): void;
  /** TypeORM on the same connection. */
  readonly manager: EntityManager;
}

interface DatabaseOptions {
  readonly url: string;
  readonly poolSize?: number;
  readonly entities?: readonly EntityTarget<ObjectLiteral>[];
  /** Hears when the database goes away and when it is back. */
  readonly logger?: Logger;
}

const SERIALIZATION_FAILURE = '40001';
const DEADLOCK = '40P01';
const ATTEMPTS = 5;

/** The one way to PostgreSQL: transactions, single questions, and notices. */
export class Database {
  private readonly listener: Listener;

  private constructor(private readonly source: DataSource, readonly url: string, private readonly outage: Outage) {
    this.listener = new Listener(url);
  }

  /** Opens a pool on a migrated database; throws when it cannot be reached. */
  static async open({ url, poolSize = 20, entities = [], logger }: DatabaseOptions): Promise<Database> {
    const options = { type: 'postgres' as const, url, poolSize, poolErrorHandler: () => undefined, extra: { pipeline: true, Client: SteadyClient } };
    const source = new DataSource({ ...options, entities: entities as (() => unknown)[], installExtensions: false });
    await source.initialize();
    return new Database(source, url, new Outage(logger));
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
      const rows = await txOn(await connectionOf(runner), runner).query<R>(sql, params);
      this.outage.isOver();
      return rows;
    } catch (error) {
      throw this.outage.noticedIn(error);
    } finally {
      await runner.release();
    }
  }

  /** Hears NOTIFY on the channel until the returned function is called, across lost connections. */
  listen(channel: string, heard: Heard): Promise<() => void> {
    return this.listener.listen(channel, heard);
  }

  /** Whether this error came because the database did not answer: the same may be asked again later. */
  wasAwayIn(error: unknown): boolean {
    return this.outage.caused(error);
  }

  /** Ends the listening and the pool; statements under way finish first. */
  async close(): Promise<void> {
    await this.listener.close();
    await this.source.destroy();
  }

  /** BEGIN travels with the first statement, and COMMIT with the last writes. */
  private async attempt<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const runner = this.source.createQueryRunner();
    try {
      const connection = await connectionOf(runner);
      Object.assign(runner, inTransaction);
      connection.send('BEGIN', true);
      try {
        const result = await work(txOn(connection, runner));
        await connection.commit();
        this.outage.isOver();
        return result;
      } catch (error) {
        throw await connection.rollBackBecauseOf(error);
      }
    } catch (error) {
      throw this.outage.noticedIn(error);
    } finally {
      await runner.release();
    }
  }
}

/** TypeORM must know that its connection is in a transaction, else it would begin and end one of its own. */
const inTransaction = { isTransactionActive: true, transactionDepth: 1 };

async function connectionOf(runner: QueryRunner): Promise<Connection> {
  return new Connection((await runner.connect()) as ConstructorParameters<typeof Connection>[0]);
}

function txOn(connection: Connection, { manager }: QueryRunner): Tx {
  return {
    manager,
    query: async <R>(text: string, params: readonly unknown[] = []) => (await connection.send({ text, values: params as unknown[] })).rows as R[],
    prepared: async <R>(text: string, params: readonly unknown[] = []) => (await connection.sendPrepared(text, params)).rows as R[],
    write: (text, params = []) => void connection.sendPrepared(text, params, true),
  };
}

function isRepeatable(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  return code === SERIALIZATION_FAILURE || code === DEADLOCK;
}
