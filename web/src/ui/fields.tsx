import { Checkbox, NativeSelect, PasswordInput, Textarea, TextInput } from '@mantine/core';
import type { HTMLInputAutoCompleteAttribute, HTMLAttributes, ReactNode, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { idOf, type Form } from './form.js';
import { useSentences } from './sentences.js';

type Fields = Record<string, unknown>;

/** Every field says which form it belongs to and which field of it; its label is the form's. */
export interface FieldProps<V extends Fields> {
  readonly form: Form<V>;
  readonly name: keyof V & string;
  /** Below the field. */
  readonly help?: ReactNode;
  readonly isOptional?: boolean;
  readonly isDisabled?: boolean;
}

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

function useField<V extends Fields>({ form, name, help, isOptional, isDisabled }: FieldProps<V>) {
  const { t } = useTranslation();
  const { ofFault } = useSentences();
  const fault = form.faults.find(({ field }) => field === name);
  const label = form.labels[name] ?? name;
  return {
    id: idOf(form, name), name, description: help, disabled: isDisabled ?? false, error: fault ? ofFault(fault) : undefined,
    label: isOptional ? `${label} (${t('ui.optional')})` : label, 'aria-required': !isOptional,
  };
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

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

/** A password, with a button that shows it. */
export function PasswordField<V extends Fields>({ autoComplete, ...field }: FieldProps<V> & { readonly autoComplete: 'current-password' | 'new-password' }) {
  const { t } = useTranslation();
  return (
    <PasswordInput
      {...useField(field)} autoComplete={autoComplete} maxLength={200} value={textOf(field.form.values[field.name])}
      visibilityToggleButtonProps={{ 'aria-label': t('ui.showPassword'), tabIndex: 0 }}
      onChange={(event) => field.form.set(field.name, event.currentTarget.value as V[keyof V & string])}
    />
  );
}

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
