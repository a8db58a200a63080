import type { Database } from '../platform/index.js';

/** Wakes whoever waits on a channel of PostgreSQL; one connection for all of them. */
export class Bell {
  private readonly waiting = new Set<(payload: string | undefined) => void>();
  private stop: Promise<() => void> | undefined;

  constructor(
    private readonly database: Database,
    private readonly channel: string,
  ) {}

  /** Rings for every payload from its return on, until the answered function is called; without a payload when something may have been missed. */
  async hear(rung: (payload: string | undefined) => void): Promise<() => void> {
    this.waiting.add(rung);
    this.stop ??= this.database.listen(this.channel, (payload) => {
      for (const wake of [...this.waiting]) wake(payload);
    });
    await this.stop;
    return () => void this.waiting.delete(rung);
  }
}
