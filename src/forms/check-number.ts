import type { Rules } from './check-text.js';
import { compare, decimalOf, isMultiple } from './decimal.js';
import { refuse, type Checked } from './fault.js';
import type { FormField } from './schema.js';

export function checkNumber({ decimalDigits, increment, serializeToString }: FormField, value: unknown, { min, max }: Rules): Checked {
  if (value === null || value === undefined || value === '') return { value: null };
  const number = decimalOf(value);
  if (!number) return refuse('notANumber');
  if (typeof decimalDigits === 'number' && decimalDigits >= 0 && number.places > decimalDigits) return decimalDigits === 0 ? refuse('notWhole') : refuse('tooExact', { places: decimalDigits });
  const step = decimalOf(increment);
  if (step && !isMultiple(number, step)) return refuse('notAStep', { step: String(increment) });
  const [least, most] = [decimalOf(min), decimalOf(max)];
  if (least && compare(number, least) < 0) return refuse('tooSmall', { least: String(min) });
  if (most && compare(number, most) > 0) return refuse('tooLarge', { most: String(max) });
  const asTyped = String(value).trim().replace(',', '.');
  return { value: serializeToString === true ? asTyped : Number(asTyped) };
}
