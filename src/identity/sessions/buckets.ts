/** So many at once, and so many more with every second that passes. */
export interface Rate {
  readonly perSecond: number;
  readonly atOnce: number;
}

interface Bucket {
  readonly tokens: number;
  readonly at: number;
}

/** A token bucket for each key, in the memory of one process; `now` in milliseconds never goes back. */
export class Buckets {
  /** The one that was asked for longest ago comes first. */
  private readonly buckets = new Map<string, Bucket>();

  constructor(private readonly rate: Rate, private readonly most: number, private readonly now: () => number) {}

  /** Takes one and answers 0, or takes nothing and answers after how many seconds there is one again. */
  take(key: string): number {
    const { perSecond, atOnce } = this.rate;
    const now = this.now();
    const { tokens, at } = this.buckets.get(key) ?? { tokens: atOnce, at: now };
    const there = Math.min(atOnce, tokens + ((now - at) / 1000) * perSecond);
    const isThere = there >= 1;
    this.keep(key, { tokens: isThere ? there - 1 : there, at: now });
    return isThere ? 0 : Math.ceil((1 - there) / perSecond);
  }

  get size(): number {
    return this.buckets.size;
  }

  /** Whoever is forgotten begins again with a full one: it is a limit, no truth. */
  private keep(key: string, bucket: Bucket): void {
    this.buckets.delete(key);
    this.buckets.set(key, bucket);
    const [oldest] = this.buckets.size > this.most ? this.buckets.keys() : [];
    if (oldest !== undefined) this.buckets.delete(oldest);
  }
}
