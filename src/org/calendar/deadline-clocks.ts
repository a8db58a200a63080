import type { Clock, Database, Tx } from '../../platform/index.js';
import type { ClockKind } from './due-at.js';
import { pauseClock } from './pause-clock.js';
import { reckonAnew } from './reckon-anew.js';
import { resumeClock } from './resume-clock.js';
import { startClock } from './start-clock.js';
import { stopClock } from './stop-clock.js';
import { readClocks, type DeadlineClock } from './stored-clock.js';

interface NewClock {
  readonly kind: ClockKind;
  readonly lengthDays: number;
  readonly ilCode?: number | null;
  readonly movesOffHolidays?: boolean;
  /** The present, unless told: a paper that arrived yesterday runs since yesterday. */
  readonly at?: Date;
}

/** The periods that run for cases. Every command belongs to the caller's transaction; due dates follow the calendar by themselves. */
export class DeadlineClocks {
  constructor(private readonly database: Database, private readonly clock: Clock) {}

  /** The clock with its pauses; null when there is none. */
  async get(id: string): Promise<DeadlineClock | null> {
    return (await readClocks(this.database, 'c.id = $1', [id]))[0] ?? null;
  }

  start(tx: Tx, { at = this.clock.now(), ...clock }: NewClock): Promise<DeadlineClock> {
    return startClock(tx, { ...clock, at });
  }

  /** It has no due date until it is resumed. */
  pause(tx: Tx, { id, reason, at = this.clock.now() }: { readonly id: string; readonly reason: string; readonly at?: Date }): Promise<DeadlineClock> {
    return pauseClock(tx, { id, reason, at });
  }

  resume(tx: Tx, { id, at = this.clock.now() }: { readonly id: string; readonly at?: Date }): Promise<DeadlineClock> {
    return resumeClock(tx, { id, at });
  }

  /** What was asked is done; from now on nothing moves its due date. */
  stop(tx: Tx, { id, at = this.clock.now() }: { readonly id: string; readonly at?: Date }): Promise<void> {
    return stopClock(tx, { id, at });
  }

  /** Brings every running clock to the calendar as it is now; answers how many were behind. */
  reckonAnew(): Promise<number> {
    return reckonAnew(this.database);
  }
}
