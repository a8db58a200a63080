import { Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '../../ui/error-summary.js';
import { formatDateTime } from '../../ui/formats.js';
import type { TaskFormProps } from './filling.js';
import { FormFields } from './form-fields.js';
import type { Kept } from './use-draft.js';
import { useTaskForm } from './use-task-form.js';
import './form.css';

/** A form-js schema in our clothes: refusals on top, its fields, its buttons, and where what was typed is kept. */
export function FilledForm(props: TaskFormProps) {
  const { t } = useTranslation();
  const { filling, kept } = useTaskForm(props);
  const { form, seen, all } = filling;
  const hasButton = all.some(({ field }) => field.type === 'button' && field['action'] !== 'reset');
  return (
    <form noValidate onSubmit={form.submit} className="task-form" aria-label={t('forms.form')}>
      <Stack gap="md">
        <ErrorSummary form={form} />
        <FormFields seen={seen} filling={filling} />
        {!hasButton && <Button type="submit" loading={form.isSending} className="form-button">{props.submitLabel ?? t('forms.send')}</Button>}
        <WhereKept kept={kept} />
      </Stack>
    </form>
  );
}

function WhereKept({ kept }: { readonly kept: Kept }) {
  const { t } = useTranslation();
  const text = kept.where === 'server' ? t('forms.keptAt', { when: formatDateTime(kept.at) }) : kept.where === 'here' ? t('forms.keptHere') : '';
  return <Text size="sm" c="dimmed" role="status" className="form-kept">{text}</Text>;
}
