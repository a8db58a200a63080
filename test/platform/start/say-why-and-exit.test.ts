import { describe, expect, it } from '@jest/globals';
import { ConfigError } from '../../../src/platform/start/index.js';
import { reasonOf } from '../../../src/platform/start/say-why-and-exit.js';

const failure = (code: string, facts: object = {}): Error => Object.assign(new Error(`listen ${code}`), { code, syscall: 'listen', ...facts });

describe('the reason of a start that failed', () => {
  it.each([
    ['a port of the system', failure('EACCES', { port: 80 }), 'Port 80 is not ours to take. Choose one above 1023 with PORT.'],
    ['a port that is taken', failure('EADDRINUSE', { port: 3000 }), 'Port 3000 is taken by another program. Stop it, or choose another with PORT.'],
    ['an address of another machine', failure('EADDRNOTAVAIL'), 'The address of HOST does not belong to this machine.'],
    ['a name that does not resolve', failure('ENOTFOUND', { syscall: 'getaddrinfo', hostname: 'nowhere' }), 'The machine of HOST is not known.'],
    ['a name server that is not there', failure('EAI_AGAIN', { syscall: 'getaddrinfo' }), 'The machine of HOST is not known.'],
    ['a user without rights', Object.assign(new Error('permission denied for schema public'), { code: '42501' }), 'The user of DATABASE_URL may not make our tables: permission denied for schema public.'],
    ['a wrong setting', new ConfigError('PORT must be a number.'), 'PORT must be a number.'],
  ])('is one sentence about %s', (_, error, sentence) => {
    expect(reasonOf(error)).toBe(sentence);
  });

  it('is the trace of what nobody foresaw', () => {
    expect(reasonOf(new Error('a bug'))).toMatch(/^Error: a bug\n\s+at /);
  });
});
