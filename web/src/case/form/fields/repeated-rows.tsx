import { Button, Fieldset, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Seen } from '../../../../../src/forms/index.js';
import type { FieldOf } from '../filling.js';
import { labelOf } from '../sayings.js';

/** Rows one may add and take away. */
export function RepeatedRows({ filling, seen, row }: FieldOf & { readonly row: (inside: readonly Seen[]) => ReactNode }) {
  const { t } = useTranslation();
  const rows = Array.isArray(seen.value) ? (seen.value as readonly unknown[]) : [];
  const mayChange = seen.field['allowAddRemove'] !== false;
  const title = labelOf(seen);
  return (
    <Fieldset legend={title} className="form-group">
      <Stack gap="md">
        {seen.inside.map((inside, at) => (
          <Fieldset key={at} legend={t('forms.row', { number: at + 1 })}>
            <Stack gap="md">
              {row(inside)}
              {mayChange && <Button variant="default" className="form-button" onClick={() => filling.put(seen, rows.filter((_, index) => index !== at))}>{t('forms.removeRow', { number: at + 1 })}</Button>}
            </Stack>
          </Fieldset>
        ))}
        {mayChange && <Button variant="default" className="form-button" onClick={() => filling.put(seen, [...rows, {}])}>{t('forms.addRow')}</Button>}
      </Stack>
    </Fieldset>
  );
}
