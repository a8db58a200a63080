import { Fieldset, Input, Stack, Text, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { unitsOf } from '../../../../../src/forms/index.js';
import type { FieldOf } from '../filling.js';
import { useFieldProps } from './field-props.js';

interface Written {
  readonly detsisNo: string;
  readonly aciklama: string;
}

/** What is asked of each unit that is chosen above, in words of its own. */
export function ExplanationsField(of: FieldOf) {
  const { filling, seen } = of;
  const { t } = useTranslation();
  const { id, label, error, disabled, description, 'aria-required': isRequired } = useFieldProps(of);
  const units = unitsOf(seen, filling.all);
  const written = (Array.isArray(seen.value) ? seen.value : []) as readonly Written[];
  // What was written for a unit that is taken away stays until the form is sent: it may come back.
  const write = (detsisNo: string, aciklama: string): void => filling.put(seen, [...written.filter((one) => one.detsisNo !== detsisNo), { detsisNo, aciklama }]);
  return (
    <Fieldset legend={label} id={id} tabIndex={-1} aria-describedby={error ? `${id}-error` : undefined} className="form-group">
      <Stack gap="md">
        {description && <Text size="sm">{description}</Text>}
        {error && <Input.Error id={`${id}-error`} size="sm">{error}</Input.Error>}
        {units.length === 0 && <Text size="sm" c="dimmed">{t('forms.chooseFirst')}</Text>}
        {units.map(({ detsisNo, ad }) => (
          <Textarea
            key={detsisNo} id={`${id}-${detsisNo}`} label={ad || detsisNo} description={detsisNo} autosize minRows={3} maxRows={12} disabled={disabled} aria-required={isRequired}
            value={written.find((one) => one.detsisNo === detsisNo)?.aciklama ?? ''} onChange={(event) => write(detsisNo, event.currentTarget.value)}
          />
        ))}
      </Stack>
    </Fieldset>
  );
}
