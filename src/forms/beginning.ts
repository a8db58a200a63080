import { emptyOf, isAsked, isRepeated, putAt, stepsOf, valueAt, type FormField, type FormSchema, type Step } from './schema.js';

/** What the form starts with: what is given for a field, else the form's own default, else nothing. */
export function beginningOf({ components }: FormSchema, given: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const answers = {};
  fill(components, []);
  return answers;

  function fill(fields: readonly FormField[], around: readonly Step[]): void {
    for (const field of fields) {
      const path = [...around, ...stepsOf(field)];
      if (isRepeated(field)) fillRows(field, path);
      else if (isAsked(field)) putAt(answers, path, valueAt(given, path) ?? field.defaultValue ?? emptyOf(field));
      else fill(field.components ?? [], path);
    }
  }

  function fillRows({ components: inside = [], defaultRepetitions }: FormField, path: readonly Step[]): void {
    const rows = valueAt(given, path);
    const count = Array.isArray(rows) ? rows.length : typeof defaultRepetitions === 'number' ? defaultRepetitions : 1;
    putAt(answers, path, Array.from({ length: count }, () => ({})));
    for (let row = 0; row < count; row += 1) fill(inside, [...path, row]);
  }
}
