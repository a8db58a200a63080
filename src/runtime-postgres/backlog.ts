import type { Offers, WorkItem } from './offers.js';

/** Rows of one look. */
export const pageSize = 500;
const pagesAtOnce = 10;

/**
 * Finds what is not handed over yet behind what is: rows that cannot be done now must not keep the others waiting. Looks
 * at the first page always, and then goes on where the last look ended, until there is enough.
 */
export class Backlog<T> {
  private after: T | undefined;

  constructor(
    private readonly offers: Offers,
    private readonly itemOf: (row: T) => WorkItem,
  ) {}

  /** A page of items at least, if there are as many; `isLong` when there may be more behind them. */
  async fresh(page: (after: T | undefined) => Promise<readonly T[]>): Promise<{ readonly items: WorkItem[]; readonly isLong: boolean }> {
    const first = await page(undefined);
    const items = this.freshOf(first);
    const isLong = first.length === pageSize;
    if (!isLong) this.after = undefined;
    else this.after ??= first.at(-1);
    for (let pages = 1; this.after !== undefined && pages < pagesAtOnce && items.length < pageSize; pages++) {
      const rows = await page(this.after);
      items.push(...this.freshOf(rows));
      this.after = rows.length === pageSize ? rows.at(-1) : undefined;
    }
    return { items: [...new Map(items.map((item) => [item.id, item])).values()], isLong };
  }

  private freshOf(rows: readonly T[]): WorkItem[] {
    return this.offers.fresh(rows.map(this.itemOf));
  }
}
