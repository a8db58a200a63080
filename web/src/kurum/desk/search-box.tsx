import { TextInput } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { mayBeSomebody } from '../../ui/checks.js';
import { useKey } from '../../ui/keys.js';
import { useTyped } from './use-url.js';

interface Props {
  readonly label: string;
  readonly help?: string;
  readonly value: string;
  readonly onSearch: (text: string) => void;
}

/** Searches while somebody types, but for no person's number: the search stands in the address. `/` leads here. */
export function SearchBox({ label, help, value, onSearch }: Props) {
  const { t } = useTranslation();
  const [typed, type] = useTyped(value, (text) => (mayBeSomebody(text) ? undefined : onSearch(text)));
  const input = useRef<HTMLInputElement>(null);
  useKey('/', label, () => input.current?.focus());
  return <TextInput ref={input} type="search" label={label} description={help} value={typed} error={mayBeSomebody(typed) ? t('ui.noNumbers') : undefined} maxLength={200} onChange={(event) => type(event.currentTarget.value)} className="kurum-search" />;
}
