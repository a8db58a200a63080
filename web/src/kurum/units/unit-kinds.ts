import { useTranslation } from 'react-i18next';

/** The kinds the shipped tree knows; a file may bring others, which are shown as they are. */
export const UNIT_KINDS = ['birim', 'bakanlik', 'genel-mudurluk', 'valilik', 'il-mudurlugu', 'kaymakamlik', 'ilce-mudurlugu', 'belediye', 'il-ozel-idaresi', 'daire', 'mudurluk'] as const;

export function useUnitKinds(): (kind: string) => string {
  const { t, i18n } = useTranslation();
  return (kind) => (i18n.exists(`kurum.unitKinds.${kind}`) ? t(`kurum.unitKinds.${kind}` as 'kurum.unitKinds.birim') : kind);
}
