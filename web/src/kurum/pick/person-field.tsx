import { Text, TextInput } from '@mantine/core';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client.js';
import { useField, type FieldProps, type Fields } from '../../ui/field.js';
import { useCombobox } from './combobox.js';

/** A person as a form holds them. */
export type PickedPerson = { readonly id: string; readonly name: string } | null;

export const candidatesQuery = (text: string) => queryOptions({
  queryKey: ['candidates', text],
  queryFn: async ({ signal }) => (await answerOf(api.GET('/api/kurum/vekaletler/adaylar', { signal, params: { query: text ? { text } : {} } }))).people,
});

/** Somebody of the same unit or province, found by name. */
export function PersonField<V extends Fields>({ notId, ...field }: FieldProps<V> & { readonly notId?: string | undefined }) {
  const { t } = useTranslation();
  const props = useField(field);
  const picked = field.form.values[field.name] as PickedPerson;
  const [typed, setTyped] = useState<string | null>(null);
  const text = useDeferredValue(typed ?? '').trim();
  const { data = [], isFetching } = useQuery({ ...candidatesQuery(text), enabled: typed !== null && text.length > 0, placeholderData: keepPreviousData });
  const items = text ? data.filter(({ id }) => id !== notId) : [];
  const box = useCombobox({ items, onPick: ({ id, name }) => { field.form.set(field.name, { id, name } as V[keyof V & string]); setTyped(null); } });
  const type = (value: string): void => {
    setTyped(value);
    if (picked) field.form.set(field.name, null as V[keyof V & string]);
    box.open();
  };
  return (
    <div className="kurum-combo">
      <TextInput {...props} {...box.input} description={props.description ?? t('kurum.pick.personHelp')} value={typed ?? picked?.name ?? ''} onChange={(event) => type(event.currentTarget.value)} />
      <ul id={box.listId} role="listbox" aria-label={t('kurum.pick.people')} hidden={!box.isListed} className="kurum-options">
        {items.map(({ id, name, offices }, index) => (
          <li key={id} id={box.optionId(index)} role="option" aria-selected={index === box.at} onMouseDown={(event) => { event.preventDefault(); const person = items[index]; if (person) box.pick(person); }}>
            {name} <span className="kurum-no">{offices[0] && `${t(`shell.roles.${offices[0].role}`)} · ${offices[0].unitName}`}</span>
          </li>
        ))}
      </ul>
      <div role="status">{box.isOpen && text && !isFetching && items.length === 0 && <Text size="sm">{t('kurum.pick.noPerson')}</Text>}</div>
    </div>
  );
}
