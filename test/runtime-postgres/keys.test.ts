import { describe, expect, it } from '@jest/globals';
import { GrowingKeys } from '../../src/runtime-postgres/keys.js';

const year2026 = Date.UTC(2026, 0, 1);

describe('a key', () => {
  it('is greater than all before it, even when the clock steps back or stands', () => {
    const times = [year2026, year2026, year2026 - 5_000, year2026 + 1, year2026 - 1];
    const keys = new GrowingKeys(5, () => times.shift() ?? year2026);

    const made = Array.from({ length: 10_000 }, () => BigInt(keys.next()));

    expect(made.every((key, at) => at === 0 || key > (made[at - 1] ?? 0n))).toBe(true);
  });

  it('fits a signed 64-bit column until long after us, and differs between processes at the same moment', () => {
    const far = () => Date.UTC(2090, 0, 1);
    const keys = [1, 2, 1_023].map((node) => BigInt(new GrowingKeys(node, far).next()));

    expect(new Set(keys).size).toBe(3);
    expect(keys.every((key) => key < 2n ** 63n)).toBe(true);
  });
});
