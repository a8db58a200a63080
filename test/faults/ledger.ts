/** What the clients asked for and what they were told: the other side of the history. */
export class Ledger {
  /** Acknowledged, by what: the key and how often. */
  private readonly acknowledged = new Map<string, Map<string, number>>();
  /** Asked for, whatever the answer was. */
  private readonly attempted = new Map<string, Set<string>>();
  /** Messages by id, and whether somebody was told that they are published. */
  readonly messages = new Map<string, { readonly name: string; readonly correlationKey: string; isPublished: boolean }>();
  readonly wrongAnswers: string[] = [];
  unknown = 0;
  refused = 0;

  attempt(what: Deed, key: string): void {
    this.attempted.set(what, (this.attempted.get(what) ?? new Set()).add(key));
  }

  acknowledge(what: Deed, key: string): void {
    const keys = this.acknowledged.get(what) ?? new Map<string, number>();
    this.acknowledged.set(what, keys.set(key, (keys.get(key) ?? 0) + 1));
  }

  keys(what: Deed): ReadonlyMap<string, number> {
    return this.acknowledged.get(what) ?? new Map();
  }

  wasAttempted(what: Deed, key: string): boolean {
    return this.attempted.get(what)?.has(key) ?? false;
  }

  get total(): number {
    return [...this.acknowledged.values()].flatMap((keys) => [...keys.values()]).reduce((sum, times) => sum + times, 0);
  }
}

export type Deed = 'create' | 'cancel' | 'complete-task' | 'complete-job' | 'fail-job' | 'throw-job-error' | 'resolve-incident' | 'publish' | 'broadcast' | 'last-failure';
