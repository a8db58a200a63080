import { describe, expect, it } from '@jest/globals';
import { createLogger } from '../../src/platform/start/index.js';

describe('the log', () => {
  it('never holds what a case knows or what opens a door', () => {
    const lines: string[] = [];
    const logger = createLogger('info', { write: (line: string) => void lines.push(line) });

    logger.info({ variables: { tckn: '10000000146' }, request: { headers: { authorization: 'Bearer geheim' }, body: { ad: 'Ayşe' } } }, 'one');
    logger.error({ err: Object.assign(new Error('duplicate key'), { detail: 'Key (tckn)=(10000000146) exists', parameters: ['Ayşe'] }) }, 'two');

    expect(lines.join('')).not.toMatch(/10000000146|geheim|Ayşe/);
    expect(lines.join('')).toContain('duplicate key');
  });
});
