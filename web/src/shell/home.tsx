import { Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Mood } from '../ui/mood.js';
import { PageTitle } from '../ui/page-title.js';
import { LinkButton } from './links.js';
import { NAV } from './nav.js';
import { nameOf, useSession, type Person, type Session } from './session.js';

/** The first page: the way in; for who is in, where to go. */
export function Home() {
  const session = useSession();
  return <Mood is="portal">{session?.person ? <Welcome session={session} person={session.person} /> : <Doorstep />}</Mood>;
}

function Doorstep() {
  const { t } = useTranslation();
  return (
    <div className="hero">
      <Stack gap="lg" align="flex-start" className="page-width">
        <PageTitle about={t('shell.about')}>TalepAkış</PageTitle>
        <LinkButton to="/giris" variant="white" size="lg">{t('shell.home.signIn')}</LinkButton>
      </Stack>
    </div>
  );
}

function Welcome({ session, person }: { readonly session: Session; readonly person: Person }) {
  const { t } = useTranslation();
  const places = NAV.filter(({ path, isShown }) => path !== '/' && isShown(session));
  return (
    <Stack gap="lg" className="page-width">
      <PageTitle about={<Standing session={session} person={person} />}>{t('shell.home.welcome', { name: nameOf(person) })}</PageTitle>
      {places.length > 0 && (
        <nav aria-label={t('shell.home.whereTo')}>
          <Group gap="sm">{places.map(({ label, path }) => <LinkButton key={path} to={path} variant="default">{String(t(label))}</LinkButton>)}</Group>
        </nav>
      )}
    </Stack>
  );
}

function Standing({ session: { unit }, person: { applicant } }: { readonly session: Session; readonly person: Person }) {
  const { t } = useTranslation();
  if (applicant) return <>{t(applicant === 'muhtar' ? 'shell.home.asMuhtar' : 'shell.home.asCitizen')}</>;
  if (!unit) return <>{t('shell.home.noUnit')}</>;
  return (
    <>
      {t('shell.home.asStaff', { unit: unit.label })}
      <Text span display="block" c="dimmed">{unit.roles.map((role) => t(`shell.roles.${role}`)).join(', ')}</Text>
    </>
  );
}
