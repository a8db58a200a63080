import { isFixed } from '../../../../../src/forms/index.js';
import { idOf } from '../../../ui/form.js';
import type { FieldOf } from '../filling.js';
import { labelOf, said } from '../sayings.js';
import { useTranslation } from 'react-i18next';

/** What an input of Mantine is given for a field of a form. */
export function useFieldProps({ filling, seen }: FieldOf) {
  const { t } = useTranslation();
  const { form, feel } = filling;
  const { field, name, context } = seen;
  const fault = form.faults.find((one) => one.field === name);
  const isRequired = field.validate?.['required'] === true;
  const label = labelOf(seen);
  const description = said(field['description'], seen);
  return {
    id: idOf(form, name), name, error: fault?.sentence, disabled: isFixed(field, { context, feel }), 'aria-required': isRequired,
    label: isRequired || label === '' ? label : `${label} (${t('ui.optional')})`, ...(description ? { description } : {}),
  };
}

/** The same for a box around several inputs: the box itself is what a link in the summary leads to. */
export function useBoxProps(of: FieldOf) {
  const { id, label, error, description, disabled } = useFieldProps(of);
  return { box: { id, label, error, tabIndex: -1, ...(description ? { description } : {}) }, isFixed: disabled };
}
