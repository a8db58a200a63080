import { PasswordInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { textOf, useField, type FieldProps, type Fields } from './field.js';

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
