import { Button, Group, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { ErrorSummary } from './error-summary.js';
import type { Form } from './form.js';

interface Props {
  readonly form: Pick<Form, 'name' | 'labels' | 'faults' | 'problem' | 'refusedTimes' | 'isSending' | 'submit'>;
  readonly children: ReactNode;
  /** The word on the button that sends. */
  readonly submit: string;
  /** Beside it: Vazgeç and the like. */
  readonly others?: ReactNode;
  readonly isDangerous?: boolean;
}

/** A form: refusals on top, its fields, the button that sends. */
export function FormBody({ form, children, submit, others, isDangerous }: Props) {
  return (
    <form noValidate onSubmit={form.submit}>
      <Stack gap="md">
        <ErrorSummary form={form} />
        {children}
        <Group gap="sm">
          <Button type="submit" loading={form.isSending} {...(isDangerous ? { color: 'red.9' } : {})}>{submit}</Button>
          {others}
        </Group>
      </Stack>
    </form>
  );
}
