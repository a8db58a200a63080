/** One thing to do, as the queue carries it. */
export interface WorkItem {
  readonly kind: 'outbox' | 'batch' | 'timer' | 'job' | 'daily';
  /** Names the thing and its attempt: the queue takes it once while it waits. */
  readonly id: string;
  readonly key: string;
}

/** What this process has handed over lately, so that it does not do so at every look. */
export class Offers {
  private readonly madeAt = new Map<string, number>();

  constructor(private readonly againMs: number) {}

  fresh(items: readonly WorkItem[]): WorkItem[] {
    const before = Date.now() - this.againMs;
    for (const [id, at] of this.madeAt) {
      if (at < before) this.madeAt.delete(id);
    }
    return items.filter(({ id }) => !this.madeAt.has(id));
  }

  made(items: readonly WorkItem[]): void {
    for (const { id } of items) this.madeAt.set(id, Date.now());
  }
}
