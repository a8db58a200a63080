import { FeelDate, FeelDateTime, FeelDuration, FeelRange, FeelTime, isFunction } from 'feelin';
import { offsetAt } from './feel-clock.js';
import { FeelFailure } from './feel-error.js';

const MOST_ITEMS = 100_000;
const MOST_CHARACTERS = 4 * 1024 * 1024;
const DEEPEST = 200;

interface Budget {
  items: number;
  characters: number;
}

/** The value as a variable may hold it: temporal values become ISO text, and what JSON cannot say is refused. */
export function toJson(value: unknown): unknown {
  return convert(value, { items: MOST_ITEMS, characters: MOST_CHARACTERS }, 0);
}

function convert(value: unknown, budget: Budget, depth: number): unknown {
  if (depth > DEEPEST) throw new FeelFailure('the result is nested too deeply');
  spend(budget, typeof value === 'string' ? value.length : 8);
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'bigint') return Number(value);
  // Division by zero and overflow are null in FEEL; JSON has no word for them either.
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (Array.isArray(value)) return value.map((item) => convert(item, budget, depth + 1));
  if (Object.prototype.toString.call(value) === '[object Date]') return (value as Date).toISOString();
  return temporalText(value) ?? convertContext(value, budget, depth);
}

function convertContext(value: unknown, budget: Budget, depth: number): unknown {
  if (typeof value === 'function' || isFunction(value)) throw new FeelFailure('a function cannot be a result');
  if (value instanceof FeelRange) throw new FeelFailure('a range cannot be a result');
  const entries = Object.entries(value as object).map(([key, entry]) => {
    spend(budget, key.length);
    return [key, convert(entry, budget, depth + 1)] as const;
  });
  return Object.fromEntries(entries);
}

// Every visit counts, not every distinct object: a few shared lists can unfold into billions of items.
function spend(budget: Budget, characters: number): void {
  budget.items -= 1;
  budget.characters -= characters;
  if (budget.items < 0) throw new FeelFailure(`the result has more than ${MOST_ITEMS} items`);
  if (budget.characters < 0) throw new FeelFailure('the result is larger than 4 MB');
}

function temporalText(value: unknown): string | undefined {
  if (value instanceof FeelDate || value instanceof FeelDuration) return value.toString();
  if (!(value instanceof FeelTime || value instanceof FeelDateTime)) return undefined;
  const text = value.toString();
  const at = text.indexOf('@');
  // Outside FEEL nobody reads "@Europe/Istanbul"; the offset says the same and is ISO 8601.
  return at < 0 ? text : text.slice(0, at) + offsetAt(text.slice(0, at), text.slice(at + 1));
}
