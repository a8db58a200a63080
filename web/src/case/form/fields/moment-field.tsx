import { Group, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FieldOf } from '../filling.js';
import { said } from '../sayings.js';
import { useFieldProps } from './field-props.js';
import { dayIn, momentOf, timeIn } from './moments.js';

/** A day, a time, or both. */
export function MomentField(of: FieldOf) {
  const { filling, seen } = of;
  const { t } = useTranslation();
  const props = useFieldProps(of);
  const { subtype, timeLabel, timeSerializingFormat: format = 'no_timezone' } = seen.field;
  const [day, time] = [dayIn(seen.value), timeIn(seen.value)];
  const put = (nextDay: string, nextTime: string): void => filling.put(seen, momentOf({ day: nextDay, time: nextTime, subtype, format }));
  const hours = said(timeLabel, seen) || t('forms.time');
  if (subtype === 'time') return <TextInput {...props} type="time" value={time} onChange={(event) => put('', event.currentTarget.value)} styles={NARROW} />;
  if (subtype !== 'datetime') return <TextInput {...props} type="date" value={day} onChange={(event) => put(event.currentTarget.value, '')} styles={NARROW} />;
  return (
    <Group align="flex-start" gap="sm">
      <TextInput {...props} type="date" value={day} onChange={(event) => put(event.currentTarget.value, time)} styles={NARROW} />
      <TextInput type="time" label={hours} disabled={props.disabled} aria-required={props['aria-required']} value={time} onChange={(event) => put(day, event.currentTarget.value)} styles={NARROW} />
    </Group>
  );
}

const NARROW = { input: { maxWidth: '18ch' } };
