import { describe, expect, it } from '@jest/globals';
import { memorySettings } from '../../../src/platform/database/server-memory.js';

const GB = 1024 ** 3;

describe('the memory of the embedded PostgreSQL', () => {
  it.each([
    [4 * GB, 'shared_buffers=1024MB'],
    [0.25 * GB, 'shared_buffers=128MB'],
    [64 * GB, 'shared_buffers=2048MB'],
  ])('is a quarter of %d bytes, within bounds', (bytes, expected) => {
    expect(memorySettings(bytes)).toContain(expected);
  });

  it('is more than nothing on this machine, whatever its container says', () => {
    expect(memorySettings()[0]).toMatch(/^shared_buffers=[1-9]\d{2,3}MB$/);
  });
});
