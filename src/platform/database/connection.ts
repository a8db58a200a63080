import { createHash } from 'node:crypto';
import type { Socket } from 'node:net';
import type { PoolClient, QueryConfig, QueryResult } from 'pg';

type Client = PoolClient & { readonly connection: { readonly stream: Socket } };

const IN_FAILED_TRANSACTION = '25P02';

/** One pooled connection for one use. Statements are sent at once, in their order, without waiting for the answers before. */
export class Connection {
  private failure: { readonly error: unknown; readonly isUnheard: boolean } | undefined;

  constructor(private readonly client: Client) {}

  /** Statements of one moment leave in one packet: a round trip is what a short transaction costs most. */
  send(statement: QueryConfig | string, isUnheard = false): Promise<QueryResult> {
    const { stream } = this.client.connection;
    stream.cork();
    process.nextTick(() => stream.uncork());
    const answer = this.client.query(statement as QueryConfig);
    answer.catch((error: unknown) => (this.failure ??= { error, isUnheard }));
    return answer;
  }

  /** The same, parsed and planned once per connection. */
  sendPrepared(text: string, params: readonly unknown[], isUnheard = false): Promise<QueryResult> {
    return this.send({ name: nameOf(text), text, values: params as unknown[] }, isUnheard);
  }

  /** Commits, or throws what has failed: PostgreSQL answers COMMIT with ROLLBACK after a failure, even one nobody heard of. */
  async commit(): Promise<void> {
    const { command } = await this.send('COMMIT');
    if (command !== 'COMMIT') throw this.failure?.error ?? new Error('the transaction was not committed');
  }

  /** Rolls back and answers the reason: what failed first, when the given error only follows from it. */
  async rollBackBecauseOf(error: unknown): Promise<unknown> {
    await this.send('ROLLBACK').catch(() => undefined); // a lost connection rolls back alone
    const isConsequence = this.failure?.isUnheard || (error as { code?: unknown }).code === IN_FAILED_TRANSACTION;
    return isConsequence ? (this.failure?.error ?? error) : error;
  }
}

const names = new Map<string, string>();

function nameOf(sql: string): string {
  const name = names.get(sql) ?? createHash('sha1').update(sql).digest('base64');
  names.set(sql, name);
  return name;
}
