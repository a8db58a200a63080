import { Text, TextInput } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useField, type FieldProps, type Fields } from '../../ui/field.js';
import { useCombobox } from './combobox.js';
import { pickedOf, unitsQuery, type Picked } from './units.js';

/** A unit out of the whole tree, found while one types; the form holds its number and its label. */
export function UnitField<V extends Fields>({ within, ...field }: FieldProps<V> & { readonly within?: string | undefined }) {
  const { t } = useTranslation();
  const props = useField(field);
  const picked = field.form.values[field.name] as Picked;
  const [typed, setTyped] = useState<string | null>(null);
  const text = useDeferredValue(typed ?? '').trim();
  const { data: units = [], isFetching } = useQuery({ ...unitsQuery({ text, within }), enabled: typed !== null && text.length > 1, placeholderData: keepPreviousData });
  const items = text.length > 1 ? units : [];
  const box = useCombobox({ items, onPick: (unit) => { field.form.set(field.name, pickedOf(unit) as V[keyof V & string]); setTyped(null); } });
  const type = (value: string): void => {
    setTyped(value);
    if (picked) field.form.set(field.name, null as V[keyof V & string]);
    box.open();
  };
  const isNothing = box.isOpen && text.length > 1 && !isFetching && items.length === 0;
  return (
    <div className="kurum-combo">
      <TextInput {...props} {...box.input} description={props.description ?? t('kurum.pick.unitHelp')} value={typed ?? picked?.label ?? ''} onChange={(event) => type(event.currentTarget.value)} />
      <ul id={box.listId} role="listbox" aria-label={t('kurum.pick.units')} hidden={!box.isListed} className="kurum-options">
        {items.map((unit, index) => (
          <li key={unit.detsisNo} id={box.optionId(index)} role="option" aria-selected={index === box.at} onMouseDown={(event) => { event.preventDefault(); box.pick(unit); }}>
            <span>{unit.label}</span> <span className="kurum-no">{unit.detsisNo}</span>
          </li>
        ))}
      </ul>
      <div role="status">{isNothing && <Text size="sm">{t('kurum.pick.noUnit')}</Text>}</div>
    </div>
  );
}
