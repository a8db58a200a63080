import type { ReactNode } from 'react';
import { Button, Divider, Fieldset, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Seen } from '../../../../src/forms/index.js';
import type { FieldOf, Filling } from './filling.js';
import { ApplicantData } from './fields/applicant-data.js';
import { CheckField, ChoiceOfMany, ChoiceOfOne, LineField, ManyLinesField, NumberField, SelectField } from './fields/plain-fields.js';
import { ExplanationsField } from './fields/explanations-field.js';
import { FilesField } from './fields/files-field.js';
import { MomentField } from './fields/moment-field.js';
import { PersonOfHouse } from './fields/person-of-house.js';
import { PlaceField } from './fields/place-field.js';
import { RepeatedRows } from './fields/repeated-rows.js';
import { ShownTable } from './fields/shown-table.js';
import { UnitsField } from './fields/units-field.js';
import { MarkedText } from './marked-text.js';
import { labelOf } from './sayings.js';

interface Props {
  readonly seen: readonly Seen[];
  readonly filling: Filling;
}

/** What is to be seen, in the form's order. */
export function FormFields({ seen, filling }: Props) {
  return <>{seen.map((one) => <FormField key={`${one.name} ${one.field.id ?? one.field.type}`} seen={one} filling={filling} />)}</>;
}

const FIELDS: Readonly<Record<string, (props: FieldOf) => ReactNode>> = {
  text: MarkedText,
  separator: () => <Divider />,
  spacer: () => <div className="form-spacer" />,
  table: ShownTable,
  textfield: LineField, textarea: ManyLinesField, number: NumberField, checkbox: CheckField, radio: ChoiceOfOne, select: SelectField, checklist: ChoiceOfMany, taglist: ChoiceOfMany,
  datetime: MomentField, dosyalar: FilesField, filepicker: FilesField,
  'birim-secici': UnitsField, 'aciklama-her-hedef': ExplanationsField, 'basvuran-bilgileri': ApplicantData, kisi: PersonOfHouse, 'il-ilce-mahalle': PlaceField,
  group: FieldGroup, dynamiclist: ({ filling, seen }) => <RepeatedRows filling={filling} seen={seen} row={(inside) => <FormFields seen={inside} filling={filling} />} />,
  button: FormButton,
};

/** Types that only compute, and those nobody here knows, show nothing. */
function FormField(props: FieldOf) {
  const Field = FIELDS[props.seen.field.type];
  return Field ? <Field {...props} /> : null;
}

function FieldGroup({ seen, filling }: FieldOf) {
  return (
    <Fieldset legend={labelOf(seen)} className="form-group">
      <Stack gap="md"><FormFields seen={seen.inside[0] ?? []} filling={filling} /></Stack>
    </Fieldset>
  );
}

function FormButton({ seen, filling }: FieldOf) {
  const { t } = useTranslation();
  if (seen.field['action'] === 'reset') return null;
  return <Button type="submit" loading={filling.form.isSending} className="form-button">{labelOf(seen) || t('forms.send')}</Button>;
}
