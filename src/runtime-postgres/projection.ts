import type { Tx } from '../platform/index.js';
import type { RunEvent, Wait } from '../runtime/index.js';

/** The `zeebe:properties` of an element; those that are expressions as they were worth when it was entered, null when they fail. */
type Properties = Readonly<Record<string, unknown>>;

/** One saved step, for those who keep rows of their own beside the runtime's. */
export interface SavedStep {
  readonly instanceKey: string;
  /** The instance nobody has called: a case is one family. */
  readonly rootKey: string;
  readonly at: Date;
  readonly actor: string | null;
  readonly ended: 'COMPLETED' | 'TERMINATED' | null;
  /** Whether waits may belong to other elements than before. */
  readonly isMigration: boolean;
  /** Elements with properties that were entered, in their order; of a loop each item, not the loop. */
  readonly entered: readonly { readonly key: string; readonly elementId: string; readonly properties: Properties }[];
  /** In the order they were opened; one that is closed again in the same step is in both lists. */
  readonly opened: readonly { readonly key: string; readonly wait: Wait; readonly properties: Properties }[];
  readonly closed: readonly Pick<Extract<RunEvent, { kind: 'closed' }>, 'key' | 'wait' | 'elementId' | 'how'>[];
}

/** Rows that follow the runtime's, whoever moves it: a person, a job, a timer, a message. */
export interface Projection {
  /** Called after each saved step, in its transaction: what it throws undoes the step. */
  stepSaved(tx: Tx, step: SavedStep): Promise<void>;
  /** Called when an open task's assignee, dates, groups or priority have changed without a step, in that transaction. */
  taskChanged(tx: Tx, taskKey: string): Promise<void>;
}
