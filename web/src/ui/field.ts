import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { idOf, type Form } from './form.js';
import { useSentences } from './sentences.js';

export type Fields = Record<string, unknown>;

/** Every field says which form it belongs to and which field of it; its label is the form's. */
export interface FieldProps<V extends Fields> {
  readonly form: Form<V>;
  readonly name: keyof V & string;
  /** Below the field. */
  readonly help?: ReactNode;
  readonly isOptional?: boolean;
  readonly isDisabled?: boolean;
}

/** What Mantine's inputs are given: label above, help below, the fault beside it. */
export function useField<V extends Fields>({ form, name, help, isOptional, isDisabled }: FieldProps<V>) {
  const { t } = useTranslation();
  const { ofFault } = useSentences();
  const fault = form.faults.find(({ field }) => field === name);
  const label = form.labels[name] ?? name;
  return {
    id: idOf(form, name), name, description: help, disabled: isDisabled ?? false, error: fault ? ofFault(fault) : undefined,
    label: isOptional ? `${label} (${t('ui.optional')})` : label, 'aria-required': !isOptional,
  };
}

export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
