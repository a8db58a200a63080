import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { unitsIn, type PickedUnit } from '../../../../../src/forms/index.js';
import { unitsQuery, type Unit } from '../../../kurum/pick/units.js';
import type { FieldOf } from '../filling.js';
import { useFieldProps } from './field-props.js';
import { PickOne } from './pick-one.js';

/** Units out of the register: one or many, of a kind, below a unit. */
export function UnitsField(of: FieldOf) {
  const { filling, seen } = of;
  const { t } = useTranslation();
  const { id, ...props } = useFieldProps(of);
  const isMany = seen.field['cok'] === true;
  const chosen = unitsIn(seen.value);
  const put = (units: readonly PickedUnit[]): void => filling.put(seen, isMany ? units : (units[0] ?? null));
  const within = typeof seen.field['altinda'] === 'string' ? String(filling.feel(seen.field['altinda'], seen.context) ?? '') : '';
  const fits = ({ detsisNo, kind }: Unit): boolean =>
    (typeof seen.field['tur'] !== 'string' || kind === seen.field['tur']) && detsisNo !== within && !(isMany && chosen.some((unit) => unit.detsisNo === detsisNo));
  return (
    <div>
      <PickOne<Unit>
        props={{ id, ...props }} value={isMany ? '' : (chosen[0]?.ad ?? '')} help={t(isMany ? 'forms.unitsHelp' : 'forms.unitHelp')} listLabel={t('forms.units')} none={t('forms.noUnit')}
        query={(text) => unitsQuery({ text, within: within || undefined })} fits={fits} keyOf={({ detsisNo }) => detsisNo}
        show={({ label, detsisNo }) => <><span>{label}</span> <span className="form-no">{detsisNo}</span></>}
        onPick={({ detsisNo, name }) => put([...(isMany ? chosen : []), { detsisNo, ad: name }])} {...(isMany ? {} : { onClear: () => put([]) })}
      />
      {isMany && <Chosen units={chosen} label={filling.form.labels[seen.name] ?? ''} isFixed={props.disabled} onRemove={(gone) => { put(chosen.filter(({ detsisNo }) => detsisNo !== gone)); document.getElementById(id)?.focus(); }} />}
    </div>
  );
}

interface ChosenProps {
  readonly units: readonly PickedUnit[];
  readonly label: string;
  readonly isFixed: boolean;
  readonly onRemove: (detsisNo: string) => void;
}

function Chosen({ units, label, isFixed, onRemove }: ChosenProps) {
  const { t } = useTranslation();
  return (
    <>
      <Text size="sm" role="status" className="form-count">{units.length > 0 ? t('forms.chosen', { count: units.length }) : ''}</Text>
      <ul className="form-chosen" aria-label={t('forms.chosenOf', { label })}>
        {units.map(({ detsisNo, ad }) => (
          <li key={detsisNo}>
            <Group gap="sm" justify="space-between" wrap="nowrap">
              <span>{ad || detsisNo} <span className="form-no">{detsisNo}</span></span>
              {!isFixed && <Button size="compact-sm" variant="default" aria-label={t('forms.removeWhat', { what: ad || detsisNo })} onClick={() => onRemove(detsisNo)}>{t('forms.remove')}</Button>}
            </Group>
          </li>
        ))}
      </ul>
    </>
  );
}
