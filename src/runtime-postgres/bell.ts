import type { Database } from '../platform/index.js';

/** Wakes whoever waits on a channel of PostgreSQL; one connection for all of them. */
export class Bell {
  private readonly waiting = new Set<(payload: string | undefined) => void>();
  private listening: Promise<() => void> | undefined;

  constructor(
    private readonly database: Pick<Database, 'listen'>,
    private readonly channel: string,
  ) {}

  /** Rings for every payload from its return on, until the answered function is called; without a payload when something may have been missed. */
  async hear(rung: (payload: string | undefined) => void): Promise<() => void> {
    this.waiting.add(rung);
    try {
      await (this.listening ??= this.database.listen(this.channel, (payload) => {
        for (const wake of [...this.waiting]) wake(payload);
      }));
    } catch (error) {
      this.listening = undefined; // the next one tries again
      this.waiting.delete(rung);
      throw error;
    }
    return () => void this.waiting.delete(rung);
  }
}
