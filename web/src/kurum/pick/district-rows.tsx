import { Button, CloseButton, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDistricts } from './places.js';

interface Props {
  readonly il: number | null;
  readonly districts: readonly string[];
  readonly onChange: (districts: readonly string[]) => void;
}

/** İlçe Bilgileri: district by district; none means the whole province. */
export function DistrictRows({ il, districts, onChange }: Props) {
  const { t } = useTranslation();
  const [chosen, choose] = useState('');
  const id = useId();
  const left = useDistricts(il).filter(({ value }) => !districts.includes(value));
  const add = (): void => {
    if (!chosen) return;
    onChange([...districts, chosen]);
    choose('');
  };
  return (
    <Stack gap="xs" role="group" aria-labelledby={id}>
      <Text id={id} fw={500} size="sm">{t('kurum.users.districts')}</Text>
      <Group gap="xs" align="flex-end">
        <NativeSelect label={t('kurum.ilce')} data={[{ value: '', label: t('kurum.noneChosen') }, ...left]} value={chosen} onChange={(event) => choose(event.currentTarget.value)} disabled={il === null} />
        <Button variant="default" onClick={add} disabled={!chosen}>{t('kurum.add')}</Button>
      </Group>
      {districts.length === 0
        ? <Text size="sm">{t('kurum.users.wholeProvince')}</Text>
        : (
          <ul className="kurum-picked" aria-labelledby={id}>
            {districts.map((name) => <li key={name}>{name}<CloseButton size="sm" aria-label={t('kurum.pick.remove', { name })} onClick={() => onChange(districts.filter((other) => other !== name))} /></li>)}
          </ul>
        )}
    </Stack>
  );
}
