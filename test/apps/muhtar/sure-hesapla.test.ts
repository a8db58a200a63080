import { describe, expect, it } from '@jest/globals';
import { handlers } from '../../../src/apps/index.js';
import { WorkingTime } from '../../../src/org/calendar/index.js';
import { serveJob, type Capabilities, type JobOutcome } from '../../../src/process-kit/index.js';

const hours = { startsAt: '08:30', lunchFrom: '12:30', lunchTo: '13:30', endsAt: '17:30' };
const calendars = new Map<number | null, WorkingTime>([
  [null, new WorkingTime({ hours, holidays: [] })],
  [61, new WorkingTime({ hours, holidays: [{ day: '2026-11-23', part: 'whole' }] })],
]);
const friday = new Date('2026-11-20T09:00:00Z');

const can: Capabilities = {
  now: () => friday,
  log: () => undefined,
  tell: () => Promise.reject(new Error('not asked')),
  workingDayAfter: async (days, ilCode) => (calendars.get(ilCode) as WorkingTime).addWorkingDays(friday, days),
};

describe('reckoning a term', () => {
  it('counts working days from now, and says the last one as people read it', async () => {
    expect(await reckoning({ sure: 'P5D' })).toEqual({ kind: 'completed', variables: { sonTarih: '2026-11-27T14:30:00.000Z', sonTarihMetni: '27.11.2026 17:30' } });
  });

  it('reckons the day of the reminder where the diagram has one', async () => {
    expect(await reckoning({ sure: 'P5D', hatirlatma: 'P1D' })).toMatchObject({ variables: { hatirlatmaTarihi: '2026-11-23T14:30:00.000Z' } });
  });

  it('keeps the holidays of the applicant\'s province', async () => {
    expect(await reckoning({ sure: 'P1D' }, { ilKodu: 61 })).toMatchObject({ variables: { sonTarih: '2026-11-24T14:30:00.000Z' } });
  });

  it('keeps the country\'s where no province is known', async () => {
    expect(await reckoning({ sure: 'P1D' }, { ilKodu: null })).toMatchObject({ variables: { sonTarih: '2026-11-23T14:30:00.000Z' } });
  });

  it.each(['', 'P2W', 'PT4H', '15', 'P1DT1H'])('fails for %p, which is no number of working days', async (sure) => {
    await expect(reckoning({ sure })).rejects.toThrow(`'${sure}' is no number of working days`);
  });
});

function reckoning(headers: Readonly<Record<string, string>>, variables: Readonly<Record<string, unknown>> = {}): Promise<JobOutcome> {
  return serveJob(handlers, { id: '7', type: 'sure-hesapla', variables, headers, retriesLeft: 3, caseKey: '1', processId: 'muhtar-talep', elementId: 'sureleri-hesapla' }, can);
}
