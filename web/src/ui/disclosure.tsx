import { UnstyledButton } from '@mantine/core';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';

interface Props {
  readonly button: ReactNode;
  /** Where the visible words of the button do not say it all. */
  readonly label?: string;
  readonly children: (close: () => void) => ReactNode;
  readonly className?: string;
}

/** A button that unfolds what belongs to it. Esc folds it and keeps the focus; a click or Tab elsewhere folds it too. */
export function Disclosure({ button, label, children, className }: Props) {
  const [isOpen, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const id = useId();
  useEffect(() => {
    if (!isOpen) return undefined;
    const isElsewhere = (target: EventTarget | null): boolean => target instanceof Node && !box.current?.contains(target);
    const fold = (event: Event): void => (isElsewhere(event.target) ? setOpen(false) : undefined);
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      opener.current?.focus();
    };
    document.addEventListener('pointerdown', fold);
    document.addEventListener('focusin', fold);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('pointerdown', fold);
      document.removeEventListener('focusin', fold);
      document.removeEventListener('keydown', onKey);
    };
  }, [isOpen]);
  return (
    <div ref={box} className={`disclosure ${className ?? ''}`}>
      <UnstyledButton ref={opener} className="disclosure-button" aria-expanded={isOpen} aria-controls={id} aria-label={label} onClick={() => setOpen(!isOpen)}>{button}</UnstyledButton>
      <div id={id} className="disclosure-panel" hidden={!isOpen}>{isOpen && children(() => setOpen(false))}</div>
    </div>
  );
}
