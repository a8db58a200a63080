/** Keeps the values asked for last, so many of them, and makes the others again when they are wanted. */
export class RecentlyUsed<T> {
  private readonly kept = new Map<string, Promise<T>>();

  constructor(private readonly most: number) {}

  get(key: string, make: () => Promise<T>): Promise<T> {
    const known = this.kept.get(key);
    if (known) this.kept.delete(key);
    const value = known ?? this.making(key, make);
    this.kept.set(key, value);
    if (this.kept.size > this.most) this.kept.delete(this.kept.keys().next().value as string);
    return value;
  }

  forget(key: string): void {
    this.kept.delete(key);
  }

  private making(key: string, make: () => Promise<T>): Promise<T> {
    const value = make();
    // What failed is not kept: the next one who asks tries again.
    value.catch(() => this.kept.delete(key));
    return value;
  }
}
