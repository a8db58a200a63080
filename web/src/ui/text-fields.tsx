import { TextInput } from '@mantine/core';
import type { HTMLAttributes, HTMLInputAutoCompleteAttribute, RefObject } from 'react';
import { textOf, useField, type FieldProps, type Fields } from './field.js';

interface Typing {
  readonly inputMode?: HTMLAttributes<HTMLInputElement>['inputMode'];
  readonly autoComplete?: HTMLInputAutoCompleteAttribute;
  readonly maxLength?: number;
  readonly type?: 'text' | 'tel' | 'email' | 'date' | 'search';
  /** In letters: how wide what is typed is. */
  readonly width?: number;
  readonly inputRef?: RefObject<HTMLInputElement | null>;
  readonly className?: string;
}

/** One line. */
export function TextField<V extends Fields>({ inputMode, autoComplete = 'off', maxLength, type = 'text', width, inputRef, className, ...field }: FieldProps<V> & Typing) {
  const props = useField(field);
  const style = width ? { input: { maxWidth: `${width + 3}ch` } } : undefined;
  return (
    <TextInput
      {...props} {...{ inputMode, maxLength, className, type, autoComplete }} styles={style} ref={inputRef} value={textOf(field.form.values[field.name])}
      onChange={(event) => field.form.set(field.name, event.currentTarget.value as V[keyof V & string])}
    />
  );
}

/** T.C. kimlik no: digits, as a telephone's keyboard offers them. */
export function TcknField<V extends Fields>(field: FieldProps<V>) {
  return <TextField {...field} inputMode="numeric" maxLength={11} width={12} autoComplete="off" />;
}

/** A mobile number, typed in any way. */
export function PhoneField<V extends Fields>(field: FieldProps<V>) {
  return <TextField {...field} type="tel" inputMode="tel" autoComplete="tel" maxLength={30} width={18} />;
}

/** A day, typed: gg.aa.yyyy. */
export function DayField<V extends Fields>({ autoComplete = 'off', ...field }: FieldProps<V> & Pick<Typing, 'autoComplete'>) {
  return <TextField {...field} inputMode="text" autoComplete={autoComplete} maxLength={10} width={11} />;
}
