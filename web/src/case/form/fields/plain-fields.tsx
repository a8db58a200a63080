import { Checkbox, NativeSelect, Radio, Stack, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { optionsOf } from '../../../../../src/forms/index.js';
import type { FieldOf } from '../filling.js';
import { plain } from '../sayings.js';
import { useBoxProps, useFieldProps } from './field-props.js';

/** One line. */
export function LineField(of: FieldOf) {
  const { filling, seen } = of;
  const kind = seen.field.validate?.['validationType'];
  return (
    <TextInput
      {...useFieldProps(of)} type={kind === 'email' ? 'email' : kind === 'phone' ? 'tel' : 'text'} autoComplete="off" value={plain(seen.value)}
      onChange={(event) => filling.put(seen, event.currentTarget.value)}
    />
  );
}

/** Many lines; how many letters are left is said below. */
export function ManyLinesField(of: FieldOf) {
  const { filling, seen } = of;
  const { t } = useTranslation();
  const props = useFieldProps(of);
  const most = Number(seen.field.validate?.['maxLength']);
  const { length } = plain(seen.value);
  const count = most > 0 && length > most * 0.8 ? t('forms.lettersOf', { length, most }) : '';
  return (
    <Textarea {...props} description={[props.description, count].filter(Boolean).join(' ') || undefined} autosize minRows={4} maxRows={16} value={plain(seen.value)} onChange={(event) => filling.put(seen, event.currentTarget.value)} />
  );
}

export function NumberField(of: FieldOf) {
  const { filling, seen } = of;
  return (
    <TextInput
      {...useFieldProps(of)} inputMode={seen.field['decimalDigits'] === 0 ? 'numeric' : 'decimal'} autoComplete="off" styles={{ input: { maxWidth: '16ch' } }}
      value={plain(seen.value)} onChange={(event) => filling.put(seen, event.currentTarget.value)}
    />
  );
}

export function CheckField(of: FieldOf) {
  const { filling, seen } = of;
  return <Checkbox {...useFieldProps(of)} label={filling.form.labels[seen.name]} checked={seen.value === true} onChange={(event) => filling.put(seen, event.currentTarget.checked)} />;
}

/** A choice as text that an input can hold. */
const keyOf = (value: unknown): string => (value === null || value === undefined || value === '' ? '' : JSON.stringify(value));
const valueOf = (key: string): unknown => (key === '' ? null : (JSON.parse(key) as unknown));

function useChoices({ filling, seen }: FieldOf): readonly { readonly value: string; readonly label: string }[] {
  return optionsOf(seen.field, { context: seen.context, feel: filling.feel }).map(({ label, value }) => ({ label, value: keyOf(value) }));
}

export function SelectField(of: FieldOf) {
  const { filling, seen } = of;
  const { t } = useTranslation();
  const choices = useChoices(of);
  const chosen = keyOf(seen.value);
  // A choice that was taken from the list is not shown as the first one of it.
  const data = [{ value: '', label: t('forms.choose') }, ...choices];
  return <NativeSelect {...useFieldProps(of)} data={data} value={choices.some(({ value }) => value === chosen) ? chosen : ''} onChange={(event) => filling.put(seen, valueOf(event.currentTarget.value))} />;
}

export function ChoiceOfOne(of: FieldOf) {
  const { filling, seen } = of;
  const { box, isFixed } = useBoxProps(of);
  const choices = useChoices(of);
  return (
    <Radio.Group {...box} name={box.id} value={keyOf(seen.value)} onChange={(key) => filling.put(seen, valueOf(key))}>
      <Stack gap="xs" mt="xs">{choices.map(({ value, label }) => <Radio key={value} value={value} label={label} disabled={isFixed} />)}</Stack>
    </Radio.Group>
  );
}

export function ChoiceOfMany(of: FieldOf) {
  const { filling, seen } = of;
  const { box, isFixed } = useBoxProps(of);
  const choices = useChoices(of);
  const chosen = Array.isArray(seen.value) ? seen.value.map(keyOf) : [];
  return (
    <Checkbox.Group {...box} value={chosen} onChange={(keys) => filling.put(seen, keys.map(valueOf))}>
      <Stack gap="xs" mt="xs">{choices.map(({ value, label }) => <Checkbox key={value} value={value} label={label} disabled={isFixed} />)}</Stack>
    </Checkbox.Group>
  );
}
