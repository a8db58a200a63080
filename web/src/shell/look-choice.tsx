import { useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';

const LOOKS = ['auto', 'light', 'dark'] as const;

/** Light, dark, or as the device is set; kept in this browser. The browser's own list: it stands on the first page, where every kilobyte counts. */
export function LookChoice({ label }: { readonly label: string }) {
  const { t } = useTranslation();
  const id = useId();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <div className="look-choice">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={colorScheme} onChange={(event) => setColorScheme(event.currentTarget.value as MantineColorScheme)}>
        {LOOKS.map((look) => <option key={look} value={look}>{t(`shell.preferences.${look}`)}</option>)}
      </select>
    </div>
  );
}
