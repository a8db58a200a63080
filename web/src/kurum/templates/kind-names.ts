import { useTranslation } from 'react-i18next';

/** What a kind of message is called; one that came with a newer process is called by its key. */
export function useKindNames(): (key: string) => string {
  const { t, i18n } = useTranslation();
  return (key) => (i18n.exists(`kurum.templates.kinds.${key}`) ? t(`kurum.templates.kinds.${key}` as 'kurum.templates.kinds.giris-kodu') : key);
}
