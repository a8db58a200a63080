import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Which columns a file has, and an empty one to fill in. */
export function MuhtarFileHelp() {
  const { t } = useTranslation();
  // With the mark by which Excel knows the Turkish letters.
  const empty = `data:text/csv;charset=utf-8,${encodeURIComponent(`\uFEFF${t('kurum.muhtarImport.heading')}\r\n`)}`;
  return (
    <div>
      <Text size="sm">{t('kurum.muhtarImport.columnsHelp')}</Text>
      <Text size="sm" mt={4}><Anchor underline="always" href={empty} download="muhtarlar.csv">{t('kurum.muhtarImport.empty')}</Anchor></Text>
    </div>
  );
}
