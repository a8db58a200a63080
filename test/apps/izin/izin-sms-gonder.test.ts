import { describe, expect, it } from '@jest/globals';
import { handlers } from '../../../src/apps/index.js';
import { serveJob, type Capabilities, type JobOutcome } from '../../../src/process-kit/index.js';

const lines: unknown[] = [];
const can: Capabilities = { now: () => new Date(0), log: (...line) => void lines.push(line), tell: () => Promise.resolve(), workingDayAfter: () => Promise.resolve(new Date(0)) };

describe('telling the result of a leave request', () => {
  it('writes who is told, about which request and how it ended', async () => {
    expect(await telling({ sonuc: 'onay' })).toEqual({ kind: 'completed', variables: { smsMetni: 'Sayın Ayşe Yılmaz, IZ-1 sayılı izin talebiniz onaylandı.' } });
    expect(await telling({ sonuc: 'ret' })).toEqual({ kind: 'completed', variables: { smsMetni: 'Sayın Ayşe Yılmaz, IZ-1 sayılı izin talebiniz reddedildi.' } });
  });

  it.each([undefined, null, '', '05321234567', '2121234567'])('takes %p for no mobile number', async (telefon) => {
    expect(await telling({ telefon })).toMatchObject({ kind: 'error', code: 'NUMARA_YOK' });
  });

  it('logs neither name nor number', () => {
    expect(JSON.stringify(lines)).not.toMatch(/Ayşe|532/);
  });
});

function telling(variables: Readonly<Record<string, unknown>>): Promise<JobOutcome> {
  const all = { adSoyad: 'Ayşe Yılmaz', talepNo: 'IZ-1', telefon: '5321234567', sonuc: 'onay', ...variables };
  return serveJob(handlers, { id: '7', type: 'izin-sms-gonder', variables: all, headers: {}, retriesLeft: 3, caseKey: '1', processId: 'izin-talebi', elementId: 'sonucu-sms-ile-bildir' }, can);
}
