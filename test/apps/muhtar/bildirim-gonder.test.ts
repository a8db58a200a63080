import { describe, expect, it } from '@jest/globals';
import { handlers } from '../../../src/apps/index.js';
import { serveJob, type Capabilities, type JobOutcome, type JobTelling } from '../../../src/process-kit/index.js';

describe('sending a message of a diagram', () => {
  it('tells whom the diagram names, under the key of the job', async () => {
    const { told, outcome } = await sending({ kime: 'BIRIM_AMIRI@61000001', degerler: { kayitNo: '2026-000123', birim: 'Trabzon Valiliği' } });
    expect(told).toEqual([{ to: 'BIRIM_AMIRI@61000001', template: 'gorev-gecikti', values: { kayitNo: '2026-000123', birim: 'Trabzon Valiliği' }, jobId: '7', caseKey: '1' }]);
    expect(outcome).toEqual({ kind: 'completed', variables: {} });
  });

  it('writes numbers as text and leaves blank what is not known', async () => {
    const { told } = await sending({ kime: 'biri', degerler: { sayi: 3, sonuc: null } });
    expect(told[0]?.values).toEqual({ sayi: '3', sonuc: '' });
  });

  it('fails where the diagram names no message', async () => {
    await expect(sending({ kime: 'biri', degerler: {} }, {})).rejects.toThrow('"mesaj"');
  });

  it('fails as whoever tells fails, so that it is tried again', async () => {
    await expect(sending({ kime: 'biri', degerler: {} }, undefined, () => Promise.reject(new Error('no database')))).rejects.toThrow('no database');
  });
});

async function sending(variables: Readonly<Record<string, unknown>>, headers: Readonly<Record<string, string>> = { mesaj: 'gorev-gecikti' }, tell?: Capabilities['tell']): Promise<{ told: JobTelling[]; outcome: JobOutcome }> {
  const told: JobTelling[] = [];
  const can: Capabilities = {
    now: () => new Date(0),
    log: () => undefined,
    workingDayAfter: () => Promise.reject(new Error('not asked')),
    tell: tell ?? (async (telling) => void told.push(telling)),
  };
  const outcome = await serveJob(handlers, { id: '7', type: 'bildirim-gonder', variables, headers, retriesLeft: 3, caseKey: '1', processId: 'muhtar-talep', elementId: 'amire-bildirildi' }, can);
  return { told, outcome };
}
