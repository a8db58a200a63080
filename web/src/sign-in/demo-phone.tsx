import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSession } from '../shell/session.js';

/** Where the codes of a demonstration are read; nowhere else is there such a thing. */
export function DemoPhone() {
  const { t } = useTranslation();
  const address = useSession()?.demoPhone;
  if (!address) return null;
  return <Anchor href={address} target="_blank" rel="noreferrer" underline="always">{t('signIn.demo.phone')}</Anchor>;
}
