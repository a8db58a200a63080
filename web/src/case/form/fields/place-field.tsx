import { Fieldset, Group, Input, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { placeNamesOf } from '../../../../../src/forms/index.js';
import { useDistricts, useNeighbourhoods, useProvinces } from '../../../kurum/pick/places.js';
import type { FieldOf } from '../filling.js';
import { useFieldProps } from './field-props.js';

interface Place {
  readonly ilKodu?: number | null;
  readonly ilce?: string | null;
  readonly mahalle?: string | null;
}

/** Province, district, mahalle: as far down as the form asks. */
export function PlaceField(of: FieldOf) {
  const { filling, seen } = of;
  const { t } = useTranslation();
  const { id, label, error, description, disabled, 'aria-required': isRequired } = useFieldProps(of);
  const { ilKodu = null, ilce = null, mahalle = null } = (seen.value ?? {}) as Place;
  const names = placeNamesOf(seen.field);
  const { choices } = useProvinces();
  const districts = useDistricts(names > 0 ? ilKodu : null);
  const quarters = useNeighbourhoods(names > 1 ? ilKodu : null, ilce ?? '');
  const none = { value: '', label: t('forms.choose') };
  const put = (place: Place): void => filling.put(seen, place.ilKodu ? place : null);
  const given = { disabled, 'aria-required': isRequired };
  return (
    <Fieldset legend={label} id={id} tabIndex={-1} aria-describedby={error ? `${id}-error` : undefined} className="form-group">
      {description && <Input.Description size="sm">{description}</Input.Description>}
      {error && <Input.Error id={`${id}-error`} size="sm">{error}</Input.Error>}
      <Group gap="md" align="flex-start">
        <NativeSelect {...given} label={t('forms.il')} data={[none, ...choices]} value={ilKodu === null ? '' : String(ilKodu)} onChange={({ currentTarget }) => put({ ilKodu: Number(currentTarget.value) || null })} />
        {names > 0 && <NativeSelect {...given} label={t('forms.ilce')} data={[none, ...districts]} value={ilce ?? ''} onChange={({ currentTarget }) => put({ ilKodu, ilce: currentTarget.value || null })} />}
        {names > 1 && <NativeSelect {...given} label={t('forms.mahalle')} data={[none, ...quarters.map((name) => ({ value: name, label: name }))]} value={mahalle ?? ''} onChange={({ currentTarget }) => put({ ilKodu, ilce, mahalle: currentTarget.value || null })} />}
      </Group>
    </Fieldset>
  );
}
