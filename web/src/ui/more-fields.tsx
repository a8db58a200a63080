import { Checkbox, NativeSelect, Textarea } from '@mantine/core';
import { textOf, useField, type FieldProps, type Fields } from './field.js';

/** Many lines. */
export function LongTextField<V extends Fields>({ rows = 4, maxLength, ...field }: FieldProps<V> & { readonly rows?: number; readonly maxLength?: number }) {
  return (
    <Textarea
      {...useField(field)} rows={rows} maxLength={maxLength} value={textOf(field.form.values[field.name])}
      onChange={(event) => field.form.set(field.name, event.currentTarget.value as V[keyof V & string])}
    />
  );
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** One of a few; `none` is the words of the empty choice. */
export function ChoiceField<V extends Fields>({ choices, none, ...field }: FieldProps<V> & { readonly choices: readonly Choice[]; readonly none?: string }) {
  const data = [...(none === undefined ? [] : [{ value: '', label: none }]), ...choices];
  return (
    <NativeSelect
      {...useField(field)} data={data} value={textOf(field.form.values[field.name])}
      onChange={(event) => field.form.set(field.name, event.currentTarget.value as V[keyof V & string])}
    />
  );
}

/** Yes or no. */
export function YesNoField<V extends Fields>(field: FieldProps<V>) {
  return <Checkbox {...useField({ ...field, isOptional: false })} aria-required={false} checked={field.form.values[field.name] === true} onChange={(event) => field.form.set(field.name, event.currentTarget.checked as V[keyof V & string])} />;
}
