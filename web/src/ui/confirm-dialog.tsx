import { Button, Group, Stack } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from './dialog.js';
import { ProblemNotice } from './problem-notice.js';

interface Props {
  readonly isOpen: boolean;
  readonly title: string;
  /** What will happen, and to how many. */
  readonly children: ReactNode;
  /** The word on the button: the act itself, never `OK`. */
  readonly confirm: string;
  readonly isDangerous?: boolean;
  /** Closes when it resolves; a refusal is shown inside. */
  readonly onConfirm: () => Promise<unknown>;
  readonly onClose: () => void;
}

/** Asks once before something that cannot be taken back. Opens with the focus on the way out. */
export function ConfirmDialog({ isOpen, title, children, confirm, isDangerous, onConfirm, onClose }: Props) {
  const { t } = useTranslation();
  const [problem, setProblem] = useState<Error | null>(null);
  const [isBusy, setBusy] = useState(false);
  useEffect(() => setProblem(null), [isOpen]);
  const run = async (): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      await onConfirm();
      onClose();
    } catch (error) {
      setProblem(error as Error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog {...{ isOpen, title, onClose }}>
      <Stack gap="md" mt="sm">
        <div>{children}</div>
        {problem && <ProblemNotice problem={problem} onShowNew={onClose} />}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" data-autofocus autoFocus onClick={onClose}>{t('ui.giveUp')}</Button>
          <Button loading={isBusy} color={isDangerous ? 'red.9' : 'teal'} onClick={() => void run()}>{confirm}</Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
