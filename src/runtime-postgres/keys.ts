import type { Database } from '../platform/index.js';
import type { Keys } from '../runtime/ports/index.js';

const epochMs = Date.UTC(2024, 0, 1);
const mostPerMs = 4_096;

/** Makes 64-bit keys that grow with time: milliseconds, then 10 bits of this process, then 12 bits that count. */
export class GrowingKeys implements Keys {
  private lastMs = 0;
  private counter = 0;

  constructor(
    private readonly node: number,
    private readonly nowMs: () => number = Date.now,
  ) {}

  /** Keys of a process of its own: no other one living at the same time has its number. */
  static async of(database: Database): Promise<GrowingKeys> {
    const [row] = await database.query<{ node: string }>(`SELECT nextval('key_node') AS node`);
    return new GrowingKeys(Number(row?.node));
  }

  /** Greater than every key this process made before, even when the clock steps back. */
  next(): string {
    const ms = this.nowMs() - epochMs;
    if (ms > this.lastMs) {
      this.lastMs = ms;
      this.counter = 0;
    } else if (++this.counter === mostPerMs) {
      this.lastMs++;
      this.counter = 0;
    }
    return String((BigInt(this.lastMs) << 22n) | BigInt((this.node << 12) | this.counter));
  }
}
