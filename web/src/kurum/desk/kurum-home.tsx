import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../../shell/links.js';
import { useSession } from '../../shell/session.js';
import { PageTitle } from '../../ui/page-title.js';
import { SECTIONS } from './sections.js';

/** What somebody may do at this desk. */
export function KurumHome() {
  const { t } = useTranslation();
  const session = useSession();
  const shown = session ? SECTIONS.filter(({ isShown }) => isShown(session)) : [];
  return (
    <Stack gap="md">
      <PageTitle about={t('kurum.home.about')}>{t('kurum.home.title')}</PageTitle>
      {shown.length === 0 && <Text>{t('kurum.home.nothing')}</Text>}
      <ul className="kurum-cards">
        {shown.map(({ label, about, path }) => (
          <li key={path} className="panel"><TextLink to={path} fw={600}>{String(t(label))}</TextLink><Text size="sm">{String(t(about))}</Text></li>
        ))}
      </ul>
    </Stack>
  );
}
