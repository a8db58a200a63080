import '../../case/form/form.css';
import { useTranslation } from 'react-i18next';
import { PickOne } from '../../case/form/fields/pick-one.js';
import { pickedOf, unitsQuery, type Picked, type Unit } from '../../kurum/pick/units.js';
import { useField, type FieldProps, type Fields } from '../../ui/field.js';

/** A unit, found by some letters of its name. */
export function UnitField<V extends Fields>(field: FieldProps<V>) {
  const { t } = useTranslation();
  const { description, ...props } = useField(field);
  const picked = field.form.values[field.name] as Picked;
  const put = (unit: Picked): void => field.form.set(field.name, unit as V[keyof V & string]);
  return (
    <PickOne<Unit>
      props={props} value={picked?.label ?? ''} help={typeof description === 'string' ? description : t('inbox.acts.unitHelp')} listLabel={t('inbox.acts.units')} none={t('inbox.acts.noUnit')}
      query={(text) => unitsQuery({ text })} fits={() => true} keyOf={({ detsisNo }) => detsisNo} show={({ label, detsisNo }) => <><span>{label}</span> <span className="form-no">{detsisNo}</span></>}
      onPick={(unit) => put(pickedOf(unit))} onClear={() => put(null)}
    />
  );
}
