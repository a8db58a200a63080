import { useEffect, useId, useState, type KeyboardEvent } from 'react';

interface Options<Item> {
  readonly items: readonly Item[];
  readonly onPick: (item: Item) => void;
}

/** The keys of a field with a list below it: arrows walk, Enter takes, Esc folds the list and nothing else. */
export function useCombobox<Item>({ items, onPick }: Options<Item>) {
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const id = useId();
  useEffect(() => setAt(0), [items]);
  const pick = (item: Item | undefined): void => {
    if (item === undefined) return;
    onPick(item);
    setOpen(false);
  };
  const walk = (step: number): void => {
    if (isOpen && items.length > 0) setAt((at + step + items.length) % items.length);
    setOpen(true);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') walk(1);
    else if (event.key === 'ArrowUp') walk(-1);
    else if (event.key === 'Enter' && isOpen) pick(items[at]);
    else if (event.key === 'Escape' && isOpen) setOpen(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const isListed = isOpen && items.length > 0;
  return {
    isOpen, isListed, at, pick, open: () => setOpen(true), listId: `${id}-list`, optionId: (index: number) => `${id}-${index}`,
    input: {
      role: 'combobox', autoComplete: 'off', 'aria-autocomplete': 'list', 'aria-expanded': isListed, 'aria-controls': `${id}-list`,
      ...(isListed ? { 'aria-activedescendant': `${id}-${at}` } : {}), onKeyDown, onBlur: () => setOpen(false),
    } as const,
  };
}
