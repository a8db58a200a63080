import { randomBytes } from 'node:crypto';

interface Kept<Change> {
  readonly nth: number;
  readonly change: Change;
}

/** The last changes this process has told, for tabs that were cut off for a moment. */
export class Recent<Change> {
  private readonly process = randomBytes(6).toString('base64url');
  private readonly kept: Kept<Change>[] = [];
  private nth = 0;

  constructor(private readonly most: number) {}

  /** The place up to which everything has been told. */
  get place(): string {
    return `${this.process}:${this.nth}`;
  }

  add(change: Change): string {
    this.nth += 1;
    this.kept.push({ nth: this.nth, change });
    if (this.kept.length > this.most) this.kept.shift();
    return this.place;
  }

  /** What came after that place; null for one this process does not know, or not any more. */
  since(place: string): Change[] | null {
    const [process, nth] = place.split(':');
    const at = Number(nth);
    if (process !== this.process || !Number.isInteger(at) || at > this.nth || at < this.nth - this.kept.length) return null;
    return this.kept.filter((kept) => kept.nth > at).map(({ change }) => change);
  }

  /** Something was missed: whoever was cut off before has to look for themselves. */
  forget(): void {
    this.nth += 1;
    this.kept.length = 0;
  }
}
