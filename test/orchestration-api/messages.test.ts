import { randomBytes } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { eventually } from '../given/eventually.js';
import { atOnce, deployed, openTask, startApi, started } from './api-server.js';
import type { ApiServer } from './api-server.js';

let api: ApiServer;
const long = (value: number) => value as never;

beforeAll(async () => {
  api = await startApi();
  await deployed(api, 'start s; catch m message odeme | key =no; user a; end e; s -> m -> a -> e', 'odeme');
});

afterAll(() => api.stop());

/** Noise, which PostgreSQL cannot press together. */
const textOf = (bytes: number) => randomBytes(bytes).toString('base64url').slice(0, bytes);
const publish = (message: object) => api.send('POST', '/v2/messages/publication', message);

const next = (key: string) => eventually(() => openTask(api, key));

describe('a message', () => {
  it('reaches who waits for it, at once, with its variables', async () => {
    const key = await started(api, 'odeme', { no: 'm-1' });
    const { items } = await api.client.searchMessageSubscriptions({ filter: { processInstanceKey: key, messageSubscriptionState: 'CREATED' } }, atOnce);
    expect(items).toMatchObject([{ messageName: 'odeme', correlationKey: 'm-1', elementId: 'm' }]);

    const answer = await api.client.correlateMessage({ name: 'odeme', correlationKey: 'm-1', variables: { tutar: 5 } });

    expect(answer.processInstanceKey).toBe(key);
    expect(await next(key)).toMatchObject({ elementId: 'a' });
  });

  it('is refused when nobody waits for it', async () => {
    await expect(api.client.correlateMessage({ name: 'odeme', correlationKey: 'kimse' })).rejects.toMatchObject({ status: 404, title: 'NOT_FOUND' });
  });

  it('waits in the buffer for who comes later', async () => {
    await api.client.publishMessage({ name: 'odeme', correlationKey: 'm-2', timeToLive: long(600_000) });

    expect(await next(await started(api, 'odeme', { no: 'm-2' }))).toMatchObject({ elementId: 'a' });
  });

  it('with the same id is refused while the first one lives', async () => {
    const message = { name: 'odeme', correlationKey: 'm-3', messageId: 'tek', timeToLive: long(600_000) };
    await api.client.publishMessage(message);

    await expect(api.client.publishMessage(message)).rejects.toMatchObject({ status: 409, title: 'ALREADY_EXISTS' });
  });

  it('may have a name, a key and an id as long as their index can hold', async () => {
    const [name, correlationKey, messageId] = [textOf(500), textOf(1000), textOf(1000)];

    expect((await publish({ name, correlationKey, messageId, timeToLive: 600_000 })).status).toBe(200);
  });

  it.each([
    ['name', { name: textOf(501) }, 500],
    ['name', { name: 'ğ'.repeat(251) }, 500],
    ['correlationKey', { name: 'x', correlationKey: textOf(1001) }, 1000],
    ['messageId', { name: 'x', messageId: textOf(1001) }, 1000],
  ])('is refused when its %s is longer than that', async (field, message, most) => {
    const answer = await publish({ ...message, timeToLive: 600_000 });

    expect([answer.status, await answer.json()]).toMatchObject([400, { detail: `${field} must not be longer than ${most} bytes` }]);
  });

  it('is known afterwards by whom it reached', async () => {
    const key = await started(api, 'odeme', { no: 'm-4' });
    const { messageKey } = await api.client.correlateMessage({ name: 'odeme', correlationKey: 'm-4' });

    const { items } = await api.client.searchCorrelatedMessageSubscriptions({ filter: { processInstanceKey: key } }, atOnce);

    expect(items).toMatchObject([{ messageKey, messageName: 'odeme', correlationKey: 'm-4', elementId: 'm', partitionId: 1 }]);
  });
});

describe('a signal', () => {
  it('reaches everybody who waits for it', async () => {
    await deployed(api, 'start s; catch c signal alarm; user a; end e; s -> c -> a -> e', 'alarm');
    const keys = [await started(api, 'alarm'), await started(api, 'alarm')];

    const { signalKey } = await api.client.broadcastSignal({ signalName: 'alarm', variables: { kat: 3 } });

    expect(signalKey).toMatch(/^\d+$/u);
    for (const key of keys) expect(await next(key)).toMatchObject({ elementId: 'a' });
  });
});
