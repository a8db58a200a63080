export { Calendar } from './calendar.js';
export { DeadlineClocks } from './deadline-clocks.js';
export { DueDateKeeper } from './due-date-keeper.js';
export type { Holiday } from './holiday.js';
export type { PlaceHours } from './set-working-hours.js';
export { WorkingTime } from './working-time.js';
