import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { startApi } from './api-server.js';
import type { ApiServer } from './api-server.js';

let api: ApiServer;

beforeAll(async () => {
  api = await startApi();
});

afterAll(() => api.stop());

describe('the cluster', () => {
  it('has one broker with one healthy partition', async () => {
    const { brokers, partitionsCount } = await api.client.getTopology();

    expect(partitionsCount).toBe(1);
    expect(brokers[0]?.partitions).toEqual([{ partitionId: 1, role: 'leader', health: 'healthy' }]);
  });

  it('is there, and needs no licence', async () => {
    await api.client.getStatus();

    expect(await api.client.getLicense()).toMatchObject({ validLicense: true, isCommercial: false });
  });

  it('says who is asking', async () => {
    expect(await api.client.getAuthentication()).toMatchObject({ username: 'demo', roles: ['admin'] });
  });
});

describe('the test clock', () => {
  it('is pinned and let go', async () => {
    const pinnedAt = Date.UTC(2030, 0, 1);

    await api.client.pinClock({ timestamp: pinnedAt as never });
    expect(api.platform.clock.now().getTime()).toBe(pinnedAt);

    await api.client.resetClock();
    expect(api.platform.clock.now().getTime()).toBeLessThan(pinnedAt);
  });

  it('stands nowhere but in test mode', async () => {
    const real = await startApi({ TEST_CLOCK: 'off' });

    await expect(real.client.pinClock({ timestamp: 0 as never })).rejects.toMatchObject({ status: 403, title: 'FORBIDDEN' });
    await expect(real.client.resetClock()).rejects.toMatchObject({ status: 403 });
    await real.stop();
  });
});

describe('the page about the API', () => {
  it('describes every endpoint with its group and its body', async () => {
    const { paths } = (await (await fetch(`${api.url}/openapi.json`)).json()) as { paths: Record<string, Record<string, { tags?: string[]; summary?: string }>> };
    const operations = Object.entries(paths).flatMap(([path, methods]) => (path.startsWith('/v2') ? Object.values(methods) : []));

    expect(operations.length).toBeGreaterThan(70);
    expect(operations.filter(({ tags, summary }) => !tags?.length || !summary)).toEqual([]);
    expect(JSON.stringify(paths['/v2/user-tasks/search'])).toContain('$like');
  });
});
