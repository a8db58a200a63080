import { CloseButton, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FieldProps, Fields } from '../../ui/field.js';
import type { Form } from '../../ui/form.js';
import { UnitField } from '../pick/unit-field.js';
import type { Picked } from '../pick/units.js';

/** Many units: each one found is added to the list below the field, and can be taken out again. */
export function PickedUnits<V extends Fields>({ form, name, help }: FieldProps<V>) {
  const { t } = useTranslation();
  const units = (form.values[name] as readonly NonNullable<Picked>[] | undefined) ?? [];
  const keep = (next: readonly NonNullable<Picked>[]): void => form.set(name, next as V[keyof V & string]);
  const add = (unit: Picked): void => {
    if (unit && !units.some(({ detsisNo }) => detsisNo === unit.detsisNo)) keep([...units, unit]);
  };
  // The field below holds one unit; here what it is given goes into the list.
  const one = { ...form, values: { ...form.values, [name]: null }, set: (_field: string, unit: unknown) => add(unit as Picked) } as unknown as Form<V>;
  return (
    <Stack gap="xs">
      <UnitField form={one} name={name} help={help} />
      {units.length > 0 && (
        <ul className="kurum-picked" aria-label={form.labels[name]}>
          {units.map(({ detsisNo, label }) => (
            <li key={detsisNo}><span>{label} <span className="kurum-no">{detsisNo}</span></span><CloseButton size="sm" aria-label={t('kurum.pick.remove', { name: label })} onClick={() => keep(units.filter((other) => other.detsisNo !== detsisNo))} /></li>
          ))}
        </ul>
      )}
    </Stack>
  );
}
