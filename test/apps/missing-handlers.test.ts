import { describe, expect, it } from '@jest/globals';
import { handlers, missingHandlers } from '../../src/apps/index.js';

describe('missing handlers', () => {
  it('are the types nobody serves, each once', () => {
    expect(missingHandlers(['yok-boyle', ...Object.keys(handlers), 'yok-boyle', 'toString'])).toEqual(['toString', 'yok-boyle']);
  });
});
