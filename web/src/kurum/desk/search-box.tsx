import { TextInput } from '@mantine/core';
import { useRef } from 'react';
import { useKey } from '../../ui/keys.js';
import { useTyped } from './use-url.js';

interface Props {
  readonly label: string;
  readonly help?: string;
  readonly value: string;
  readonly onSearch: (text: string) => void;
}

/** Searches while somebody types; `/` leads here. */
export function SearchBox({ label, help, value, onSearch }: Props) {
  const [typed, type] = useTyped(value, onSearch);
  const input = useRef<HTMLInputElement>(null);
  useKey('/', label, () => input.current?.focus());
  return <TextInput ref={input} type="search" label={label} description={help} value={typed} maxLength={200} onChange={(event) => type(event.currentTarget.value)} className="kurum-search" />;
}
