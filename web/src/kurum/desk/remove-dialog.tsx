import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { say } from './said.js';

interface Props {
  readonly title: string;
  readonly confirm: string;
  /** What will happen. */
  readonly children: ReactNode;
  readonly run: () => Promise<unknown>;
  /** The lists that are another one afterwards, also when somebody else was quicker. */
  readonly list: readonly unknown[];
  readonly done: string;
  readonly onClose: () => void;
}

/** Asks once, does it, and says that it was done. */
export function RemoveDialog({ title, confirm, children, run, list, done, onClose }: Props) {
  const queries = useQueryClient();
  const remove = async (): Promise<void> => {
    try {
      await run();
    } finally {
      await queries.invalidateQueries({ queryKey: list });
    }
    say(done);
  };
  return <ConfirmDialog isOpen isDangerous title={title} confirm={confirm} onConfirm={remove} onClose={onClose}>{children}</ConfirmDialog>;
}
