import { describe, expect, it } from '@jest/globals';
import { BusinessError, serveJob, type Capabilities, type Handlers, type Job } from '../../src/process-kit/index.js';

const can: Capabilities = { now: () => new Date(0), log: () => undefined, tell: () => Promise.resolve(), workingDayAfter: () => Promise.resolve(new Date(0)) };
const job = (type: string): Job => ({ id: '1', type, variables: { n: 2 }, headers: {}, retriesLeft: 3, caseKey: '9', processId: 'p', elementId: 'e' });
const handlers: Handlers = {
  'iki-kat': async ({ variables }: Job<{ n: number }>) => ({ n: variables.n * 2 }),
  sessiz: async () => undefined,
  reddet: async () => {
    throw new BusinessError('BIRIM_YOK', 'nowhere', { mahalle: 'Merkez' });
  },
  bozuk: async () => {
    throw new Error('connection lost');
  },
};

describe('serving a job', () => {
  it('answers with the variables of its handler', async () => {
    expect(await serveJob(handlers, job('iki-kat'), can)).toEqual({ kind: 'completed', variables: { n: 4 } });
  });

  it('takes a handler without an answer for one without variables', async () => {
    expect(await serveJob(handlers, job('sessiz'), can)).toEqual({ kind: 'completed', variables: {} });
  });

  it('turns a BusinessError into an error of the diagram', async () => {
    expect(await serveJob(handlers, job('reddet'), can)).toEqual({ kind: 'error', code: 'BIRIM_YOK', message: 'nowhere', variables: { mahalle: 'Merkez' } });
  });

  it('passes any other throw on', async () => {
    await expect(serveJob(handlers, job('bozuk'), can)).rejects.toThrow('connection lost');
  });

  it('throws when nobody serves the type', async () => {
    await expect(serveJob(handlers, job('toString'), can)).rejects.toThrow();
  });
});
