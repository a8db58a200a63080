import { Button, Kbd, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../ui/dialog.js';
import { useAreKeysOn, useKeys } from '../ui/keys.js';

/** The keys that do something on this page now. */
export function KeyList({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const keys = useKeys();
  const areOn = useAreKeysOn();
  return (
    <Dialog isOpen title={t('shell.keys.title')} onClose={onClose}>
      <Stack gap="md" mt="sm" align="flex-start">
        {areOn ? <dl className="key-list">{keys.map(({ key, label }) => <div key={key}><dt><Kbd>{key}</Kbd></dt><dd>{label}</dd></div>)}</dl> : <Text>{t('shell.keys.off')}</Text>}
        <Button variant="default" onClick={onClose}>{t('shell.keys.close')}</Button>
      </Stack>
    </Dialog>
  );
}
