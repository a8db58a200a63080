import type { Clock, Database, Logger, Tx } from '../platform/index.js';
import type { Expressions, Keys } from '../runtime/ports/index.js';
import { DecisionTables } from './decision-tables.js';
import { Definitions } from './definitions.js';
import { feelExpressions } from './expressions.js';
import { PostgresInstanceStore } from './instance-store.js';
import { GrowingKeys } from './keys.js';
import type { Projection } from './projection.js';
import type { Cause } from './save-advance.js';

/** What every command of the runtime needs; one per process. */
export interface Machinery {
  readonly database: Pick<Database, 'transaction' | 'query' | 'listen'>;
  readonly clock: Clock;
  readonly keys: Keys;
  readonly expressions: Expressions;
  readonly definitions: Definitions;
  readonly decisionTables: DecisionTables;
  readonly logger?: Logger | undefined;
  /** Whoever keeps rows of their own beside ours; nothing is done for them while there is nobody. */
  readonly projections: Projection[];
  /** Inside somebody else's transaction, which one failed statement spoils. */
  readonly isJoined?: boolean;
}

export async function openMachinery(database: Database, clock: Clock, logger?: Logger): Promise<Machinery> {
  const keys = await GrowingKeys.of(database);
  return { database, clock, keys, expressions: feelExpressions, definitions: new Definitions(), decisionTables: new DecisionTables(keys), logger, projections: [] };
}

/** Runs a command in a transaction of its own. */
export function inStep<T>(machinery: Machinery, cause: Cause, work: (store: PostgresInstanceStore, tx: Tx) => Promise<T>): Promise<T> {
  return machinery.database.transaction((tx) => work(new PostgresInstanceStore(tx, machinery, cause), tx));
}
