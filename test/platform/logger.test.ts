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

  it.each(['10000000146', '5321112233', '905321112233', '0532 111 22 33', '0532%20111%2022%2033'])('cuts what may be somebody’s number out of addresses and errors: %s', (number) => {
    const lines: string[] = [];
    const logger = createLogger('info', { write: (line: string) => void lines.push(line) });

    logger.info({ path: `/api/kurum/kullanicilar/${number}` }, 'refused');
    logger.error({ err: new Error(`invalid input syntax for type uuid: "${number}"`), path: '/api/islemler/382444550838292480' }, 'unexpected');

    expect(lines.join('')).not.toContain(number);
    expect(lines.map((line) => (JSON.parse(line) as { path: string }).path)).toEqual(['/api/kurum/kullanicilar/[cut]', '/api/islemler/382444550838292480']);
  });
});
