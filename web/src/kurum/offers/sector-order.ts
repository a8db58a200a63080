import type { Sector } from './sector-queries.js';

/** The rows whose place is another one when this one goes a step up or down among those that may be changed. */
export function moved(rows: readonly Sector[], id: string, step: -1 | 1): Sector[] {
  const mine = rows.filter(({ mayChange }) => mayChange);
  const at = mine.findIndex((one) => one.id === id);
  const to = at + step;
  if (at < 0 || to < 0 || to >= mine.length) return [];
  const next = [...mine];
  next.splice(to, 0, ...next.splice(at, 1));
  // The places these rows have between them; where two share one, they are counted anew.
  const places = mine.map(({ place }) => place);
  const isClear = places.every((place, index) => index === 0 || place > (places[index - 1] ?? 0));
  return next.map((row, index) => ({ ...row, place: isClear ? places[index] ?? index : index })).filter((row) => mine.find((one) => one.id === row.id)?.place !== row.place);
}
