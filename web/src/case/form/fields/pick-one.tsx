import { Text, TextInput } from '@mantine/core';
import { keepPreviousData, useQuery, type UseQueryOptions } from '@tanstack/react-query';
import { useDeferredValue, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCombobox } from '../../../kurum/pick/combobox.js';
import type { useFieldProps } from './field-props.js';

interface Props<Item> {
  readonly props: ReturnType<typeof useFieldProps>;
  /** What stands in the field while nobody types. */
  readonly value: string;
  readonly help: string;
  readonly listLabel: string;
  readonly none: string;
  // The key is each caller's own; only what it brings matters here.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly query: (text: string) => UseQueryOptions<Item[], Error, Item[], any>;
  readonly fits?: (item: Item) => boolean;
  readonly keyOf: (item: Item) => string;
  readonly show: (item: Item) => ReactNode;
  readonly onPick: (item: Item) => void;
  readonly onClear?: () => void;
}

/** Something out of a register, found while one types: arrows walk, Enter takes. */
export function PickOne<Item>({ props, value, help, listLabel, none, query, fits = () => true, keyOf, show, onPick, onClear }: Props<Item>) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string | null>(null);
  const text = useDeferredValue(typed ?? '').trim();
  const { data = [], isFetching } = useQuery({ ...query(text), enabled: typed !== null && text.length > 1, placeholderData: keepPreviousData });
  const items = text.length > 1 ? (data as Item[]).filter(fits) : [];
  const box = useCombobox({ items, onPick: (item) => { onPick(item); setTyped(null); } });
  const type = (next: string): void => {
    setTyped(next);
    onClear?.();
    box.open();
  };
  const isNothing = box.isOpen && text.length > 1 && !isFetching && items.length === 0;
  return (
    <div className="form-pick">
      <TextInput {...props} {...box.input} description={props.description ?? help} value={typed ?? value} onChange={(event) => type(event.currentTarget.value)} />
      <ul id={box.listId} role="listbox" aria-label={listLabel} hidden={!box.isListed} className="form-options">
        {items.map((item, index) => (
          <li key={keyOf(item)} id={box.optionId(index)} role="option" aria-selected={index === box.at} onMouseDown={(event) => { event.preventDefault(); box.pick(item); }}>{show(item)}</li>
        ))}
      </ul>
      <div role="status">{isNothing && <Text size="sm">{none}</Text>}{isFetching && typed !== null && text.length > 1 && <span className="visually-hidden">{t('forms.searching')}</span>}</div>
    </div>
  );
}
