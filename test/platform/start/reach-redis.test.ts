import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { reachRedis } from '../../../src/platform/start/reach-redis.js';
import { freshRedis, hasRedis } from '../../given/redis.js';

const sentenceFor = (url: string): Promise<string> => reachRedis(url).then(() => '', (error: Error) => error.message);

describe('reaching the Redis of REDIS_URL', () => {
  it.each([
    ['a server that is not there', 'redis://:geheim@127.0.0.1:1', 'The Redis of REDIS_URL does not answer.'],
    ['an unknown machine', 'redis://:geheim@nowhere.invalid', 'The machine nowhere.invalid of REDIS_URL is not known.'],
  ])('names %s in plain words, without the password', async (_, url, sentence) => {
    expect(await sentenceFor(url)).toBe(sentence);
  });

  it('does not wait for ever for a machine that takes the call and says nothing', async () => {
    const silent = createServer((socket) => void socket.on('error', () => undefined).resume()).listen(0, '127.0.0.1');
    await once(silent, 'listening');

    expect(await sentenceFor(`redis://127.0.0.1:${(silent.address() as AddressInfo).port}`)).toBe('The Redis of REDIS_URL does not answer.');

    silent.close();
  });
});

const on = hasRedis() ? describe : describe.skip;
on('reaching a Redis that is there', () => {
  it('says nothing, or that the password is wrong or missing', async () => {
    const redis = await freshRedis('--requirepass', 'geheim');
    const withPassword = (password: string): string => Object.assign(new URL(redis.url), { password }).href;

    expect(await sentenceFor(withPassword('geheim'))).toBe('');
    expect(await sentenceFor(withPassword('falsch'))).toBe('The Redis of REDIS_URL refuses its user or password.');
    expect(await sentenceFor(redis.url)).toBe('The Redis of REDIS_URL refuses its user or password.');

    await redis.stop();
  });
});
