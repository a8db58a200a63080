import type { Fault } from '../ui/form.js';

/** The fields that were left empty, in the order they stand on the page. */
export function missing<Field extends string>(typed: Readonly<Record<NoInfer<Field>, string>>, fields: readonly Field[]): Fault<Field>[] {
  return fields.filter((field) => typed[field].trim() === '').map((field) => ({ field, fault: 'missing' }));
}

/** First what is wrong by its shape, then nothing twice: one fault for a field, in the order they stand on the page. */
export function inOrder<Field extends string>(faults: readonly Fault<Field>[], fields: readonly Field[]): Fault<Field>[] {
  return fields.flatMap((field) => faults.find((fault) => fault.field === field) ?? []);
}
