import { Button, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog.js';
import { dropDraft } from '../../ui/drafts.js';
import type { Fields } from '../../ui/field.js';
import { FormBody } from '../../ui/form-body.js';
import type { Form } from '../../ui/form.js';
import { Notice } from '../../ui/notice.js';
import type { Difference } from './kept-form.js';

interface Props<V extends Fields> {
  readonly title: string;
  readonly form: Form<V>;
  readonly differences?: readonly Difference[] | null;
  /** The word on the button: the act itself. */
  readonly submit: string;
  readonly isDangerous?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A form before the page. Esc keeps what was typed for the next time, Vazgeç forgets it. */
export function FormDialog<V extends Fields>({ title, form, differences = null, submit, isDangerous, onClose, children }: Props<V>) {
  const { t } = useTranslation();
  const giveUp = (): void => {
    dropDraft(form.name);
    onClose();
  };
  return (
    <Dialog isOpen title={title} onClose={onClose}>
      <Stack gap="md" mt="sm">
        <FormBody form={form as unknown as Form} submit={submit} isDangerous={isDangerous ?? false} others={<Button variant="default" onClick={giveUp}>{t('ui.giveUp')}</Button>}>
          <Differences {...{ differences }} />
          {children}
        </FormBody>
      </Stack>
    </Dialog>
  );
}

/** Somebody was quicker: what is stored now, where it is not what was typed. */
export function Differences({ differences }: { readonly differences: readonly Difference[] | null }) {
  const { t } = useTranslation();
  if (!differences) return null;
  return (
    <Notice kind="news" title={t('kurum.meanwhile.title')}>
      {differences.length === 0 && <p>{t('kurum.meanwhile.same')}</p>}
      {differences.length > 0 && <dl className="kurum-facts">{differences.map(({ label, theirs }) => <div key={label}><dt>{label}</dt><dd>{theirs}</dd></div>)}</dl>}
      <p>{t('kurum.meanwhile.text')}</p>
    </Notice>
  );
}
