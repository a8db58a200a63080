import type { Tx } from '../platform/index.js';
import { commands } from '../runtime/index.js';
import type { Batches } from './batches.js';
import type { JobRunner } from './job-runner.js';
import type { Machinery } from './machinery.js';
import { isGone } from './message-delivery.js';
import type { Messages } from './messages.js';
import type { WorkItem } from './offers.js';
import { takeFromOutbox, type OutboxRow } from './outbox.js';
import type { RefusedWork } from './refused-work.js';
import type { Retention } from './retention.js';
import type { Signals } from './signals.js';
import { storeIn } from './store-in.js';
import type { Timers } from './timers.js';

interface WorkerParts {
  readonly timers: Timers;
  readonly messages: Messages;
  readonly signals: Signals;
  readonly batches: Batches;
  readonly jobs: JobRunner;
  readonly retention: Retention;
  readonly refused: RefusedWork;
}

/** Does what the queue brings. Whatever it brings twice is done once: the row is gone, or says no. */
export class Worker {
  constructor(
    private readonly machinery: Machinery,
    private readonly parts: WorkerParts,
  ) {}

  async work(item: WorkItem): Promise<void> {
    const { kind, key } = item;
    const { refused, timers } = this.parts;
    if (kind === 'timer') await refused.attempt(item, () => timers.fire(key));
    else if (kind === 'job') await this.parts.jobs.run(key);
    else if (kind === 'daily') await this.parts.retention.runOnce(key);
    else if (kind === 'batch') await this.parts.batches.run(key);
    else await refused.attempt(item, () => this.keepPromise(key));
  }

  /** The row goes in the transaction that does its work. */
  private async keepPromise(id: string): Promise<void> {
    await this.machinery.database.transaction(async (tx) => {
      const row = await takeFromOutbox(tx, id);
      if (row) await this.perform(tx, row);
    });
  }

  private async perform(tx: Tx, row: OutboxRow): Promise<unknown> {
    const { messages, signals } = this.parts;
    switch (row.kind) {
      case 'continue': return this.goOn(tx, row.payload.instanceKey);
      case 'correlate': return messages.correlateBuffered(tx, row.payload);
      case 'message-to': return messages.deliver(tx, row.payload);
      case 'batch': throw new Error('a batch goes on in many transactions');
      case 'signal-to': return signals.deliver(tx, row.payload);
    }
  }

  private async goOn(tx: Tx, instanceKey: string): Promise<void> {
    try {
      const store = storeIn(this.machinery, tx, 'continue');
      await store.sparingly(() => commands.continueInstance(store, instanceKey));
    } catch (error) {
      if (!isGone(error)) throw error;
    }
  }
}
