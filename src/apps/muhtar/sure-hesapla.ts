import type { Handler } from '../../process-kit/index.js';

type Sureler = {
  readonly sonTarih: string;
  /** The same as people read it. */
  readonly sonTarihMetni: string;
  readonly hatirlatmaTarihi?: string;
};

const workingDays = /^P(\d+)D$/;
const readable = new Intl.DateTimeFormat('tr-TR', { dateStyle: 'short', timeStyle: 'short', timeZone: 'Europe/Istanbul' });

/** Reckons the working days of the headers `sure` and `hatirlatma` by the calendar of the applicant's province, counted from now. */
export const sureHesapla: Handler<{ ilKodu?: number | null }, Sureler> = async ({ headers, variables: { ilKodu = null } }, can) => {
  const after = (period: string): Promise<Date> => can.workingDayAfter(daysOf(period), ilKodu);
  const sonTarih = await after(headers['sure'] ?? '');
  const reminder = headers['hatirlatma'];
  return {
    sonTarih: sonTarih.toISOString(),
    sonTarihMetni: readable.format(sonTarih),
    ...(reminder && { hatirlatmaTarihi: (await after(reminder)).toISOString() }),
  };
};

function daysOf(period: string): number {
  const [, days] = workingDays.exec(period) ?? [];
  if (days === undefined) throw new Error(`'${period}' is no number of working days such as P15D`);
  return Number(days);
}
