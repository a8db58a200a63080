import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';

import { beforeEach, describe, expect, it } from '@jest/globals';

import { eventually } from '../given/eventually.js';
import { deployed, startApi } from './api-server.js';
import type { ApiServer } from './api-server.js';

let api: ApiServer;

beforeEach(async () => {
  api = await startApi();
});

/** Resolves when a request for the path has reached the server. */
function reached(path: string): Promise<void> {
  return new Promise((resolve) => {
    const heard = (message: unknown): void => {
      if ((message as { request: IncomingMessage }).request.url !== path) return;
      unsubscribe('http.server.request.start', heard);
      resolve();
    };
    subscribe('http.server.request.start', heard);
  });
}

describe('a stop of the server', () => {
  it('answers a worker that waits for jobs with none', async () => {
    const isTaken = reached('/v2/jobs/activation');
    const waiting = api.send('POST', '/v2/jobs/activation', { type: 'yok', worker: 'usta', timeout: 1_000, maxJobsToActivate: 1, requestTimeout: 600_000 });
    await isTaken;

    await api.stop();

    const answer = await waiting;
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ jobs: [] });
  });

  it('tells a caller that waits for the end of an instance that it goes on', async () => {
    await deployed(api, 'start s; user a; end e; s -> a -> e', 'surer');
    const waiting = api.send('POST', '/v2/process-instances', { processDefinitionId: 'surer', awaitCompletion: true, requestTimeout: 600_000 });
    await eventually(async () => expect(await api.platform.database.query('SELECT 1 FROM process_instance')).toHaveLength(1));

    await api.stop();

    const answer = await waiting;
    expect(answer.status).toBe(504);
  });
});
