import { Title } from '@mantine/core';
import { useEffect, useId, useRef, type ReactNode } from 'react';

interface Props {
  readonly isOpen: boolean;
  readonly title: string;
  readonly children: ReactNode;
  readonly onClose: () => void;
}

/** The browser's own dialog: holds the focus, closes with Esc, and gives the focus back to where it came from. */
export function Dialog({ isOpen, title, children, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const element = dialog.current;
    if (!isOpen || !element) return undefined;
    const cameFrom = document.activeElement;
    element.showModal();
    return () => {
      element.close();
      if (cameFrom instanceof HTMLElement && cameFrom.isConnected) cameFrom.focus();
    };
  }, [isOpen]);
  if (!isOpen) return null;
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby={heading} onCancel={(event) => { event.preventDefault(); onClose(); }}>
      <Title order={2} size="h3" id={heading}>{title}</Title>
      {children}
    </dialog>
  );
}
