import { useTranslation } from 'react-i18next';
import { spokenLocale } from '../../ui/formats.js';
import { weeksOf, type Holiday } from './holidays.js';

interface Props {
  readonly year: number;
  readonly holidays: readonly Holiday[];
}

const MONTHS = Array.from({ length: 12 }, (_, month) => month);
/** A Monday and the six days after it. */
const WEEK = Array.from({ length: 7 }, (_, at) => new Date(Date.UTC(2024, 0, 1 + at)));

/** Twelve months: whole days filled, afternoons half filled; each says in words what it is. */
export function YearView({ year, holidays }: Props) {
  const { t } = useTranslation();
  return (
    <section aria-label={t('kurum.holidays.calendar', { year })}>
      <div className="kurum-year">{MONTHS.map((month) => <Month key={month} {...{ year, month, holidays }} />)}</div>
      <p className="kurum-legend"><span className="kurum-day-whole">1</span> {t('kurum.holidays.whole')} <span className="kurum-day-afternoon">1</span> {t('kurum.holidays.afternoon')}</p>
    </section>
  );
}

function Month({ year, month, holidays }: Props & { readonly month: number }) {
  const name = new Intl.DateTimeFormat(spokenLocale(), { month: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(year, month, 1)));
  const weekday = (date: Date, length: 'narrow' | 'long'): string => new Intl.DateTimeFormat(spokenLocale(), { weekday: length, timeZone: 'UTC' }).format(date);
  return (
    <table>
      <caption>{name}</caption>
      <thead><tr>{WEEK.map((date) => <th key={date.toISOString()} scope="col"><abbr title={weekday(date, 'long')}>{weekday(date, 'narrow')}</abbr></th>)}</tr></thead>
      <tbody>{weeksOf(year, month).map((week, at) => <tr key={at}>{week.map((day, column) => (day ? <Day key={day} day={day} holidays={holidays.filter((one) => one.day === day)} isWeekend={column > 4} /> : <td key={column} />))}</tr>)}</tbody>
    </table>
  );
}

function Day({ day, holidays, isWeekend }: { readonly day: string; readonly holidays: readonly Holiday[]; readonly isWeekend: boolean }) {
  const { t } = useTranslation();
  const number = Number(day.slice(8));
  if (holidays.length === 0) return <td className={isWeekend ? 'kurum-weekend' : undefined}>{number}</td>;
  const isWhole = holidays.some(({ part }) => part === 'whole');
  const says = holidays.map(({ name, part }) => `${name}, ${t(`kurum.holidays.${part}`)}`).join('; ');
  return <td title={says}><span className={isWhole ? 'kurum-day-whole' : 'kurum-day-afternoon'}>{number}</span><span className="visually-hidden">: {says}</span></td>;
}
