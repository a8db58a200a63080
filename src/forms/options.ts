import type { Feel, FormField } from './schema.js';

/** What may be chosen. */
export interface Option {
  readonly label: string;
  readonly value: unknown;
}

interface Sight {
  readonly context: Readonly<Record<string, unknown>>;
  readonly feel: Feel;
}

/** The choices of a field, written in the form, in a variable, or computed; in form-js's order of precedence. */
export function optionsOf({ valuesKey, values, valuesExpression }: FormField, { context, feel }: Sight): Option[] {
  if (typeof valuesKey === 'string') return normalised(context[valuesKey]);
  if (values !== undefined) return normalised(values);
  return typeof valuesExpression === 'string' ? normalised(feel(valuesExpression, context)) : [];
}

/** JSON values are the same when they say the same. */
export const isSame = (one: unknown, other: unknown): boolean => sorted(one) === sorted(other);

function normalised(options: unknown): Option[] {
  return Array.isArray(options) ? options.flatMap((option: unknown) => optionOf(option) ?? []) : [];
}

function optionOf(option: unknown): Option | null {
  if (isPlain(option)) return { label: String(option), value: option };
  if (typeof option !== 'object' || option === null) return null;
  const { label, value } = option as { readonly label?: unknown; readonly value?: unknown };
  if (typeof label !== 'string' || label === '') return isPlain(value) ? { label: String(value), value } : null;
  return isPlain(value) || (typeof value === 'object' && value !== null && Object.keys(value).length > 0) ? { label, value } : null;
}

const isPlain = (value: unknown): value is string | number | boolean => ['number', 'boolean'].includes(typeof value) || (typeof value === 'string' && value !== '');

function sorted(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part);
}
