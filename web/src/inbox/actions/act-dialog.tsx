import { Button, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog.js';
import { dropDraft } from '../../ui/drafts.js';
import type { Fields } from '../../ui/field.js';
import { FormBody } from '../../ui/form-body.js';
import type { Form } from '../../ui/form.js';
import type { Task } from '../queries.js';

export interface DialogProps {
  readonly task: Task;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

interface Props<V extends Fields> {
  /** The act: the dialog's title, and the word on its button. */
  readonly act: string;
  readonly form: Form<V>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** What an act must be told. Esc keeps what was typed for the next time, Vazgeç forgets it. */
export function ActDialog<V extends Fields>({ act, form, onClose, children }: Props<V>) {
  const { t } = useTranslation();
  const giveUp = (): void => {
    dropDraft(form.name);
    onClose();
  };
  return (
    <Dialog isOpen title={act} onClose={onClose}>
      <Stack gap="md" mt="sm">
        <FormBody form={form as unknown as Form} submit={act} others={<Button variant="default" onClick={giveUp}>{t('ui.giveUp')}</Button>}>{children}</FormBody>
      </Stack>
    </Dialog>
  );
}

export const pathOf = ({ key }: Task) => ({ path: { key } });
