export { Calendar } from './calendar.js';
export { DeadlineClocks } from './deadline-clocks.js';
export type { ClockKind } from './due-at.js';
export { DueDateKeeper } from './due-date-keeper.js';
export type { Holiday, HolidayEntry } from './holiday.js';
export type { PlaceHours } from './set-working-hours.js';
export type { DeadlineClock } from './stored-clock.js';
export { WorkingTime } from './working-time.js';
