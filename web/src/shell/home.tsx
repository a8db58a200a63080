import { Group, Stack, Text } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Mood } from '../ui/mood.js';
import { PageTitle } from '../ui/page-title.js';
import { deskPage } from './languages.js';
import { LinkButton } from './links.js';
import { NAV } from './nav.js';
import { nameOf, useSession, type Person, type Session } from './session.js';

const FrontPage = lazy(() => deskPage('portal', () => import('../portal/content/front-page.js'))().then(({ FrontPage: default_ }) => ({ default: default_ })));

/** The first page: for whoever comes from outside the portal's, for who works here where to go. */
export function Home() {
  const session = useSession();
  const isStaff = session?.person && !session.person.applicant;
  return <Mood is="portal">{isStaff && session.person ? <Welcome session={session} person={session.person} /> : <Suspense fallback={<Doorstep />}><FrontPage session={session} /></Suspense>}</Mood>;
}

/** While the rest is on its way: the banner, with nothing in it that moves later. */
function Doorstep() {
  const { t } = useTranslation();
  return <div className="hero"><div className="page-width"><Text>{t('shell.about')}</Text></div></div>;
}

function Welcome({ session, person }: { readonly session: Session; readonly person: Person }) {
  const { t } = useTranslation();
  const places = NAV.filter(({ path, isShown }) => path !== '/' && isShown(session));
  return (
    <Stack gap="lg" className="page-width">
      <PageTitle about={<Standing session={session} />}>{t('shell.home.welcome', { name: nameOf(person) })}</PageTitle>
      {places.length > 0 && (
        <nav aria-label={t('shell.home.whereTo')}>
          <Group gap="sm">{places.map(({ label, path }) => <LinkButton key={path} to={path} variant="default">{String(t(label))}</LinkButton>)}</Group>
        </nav>
      )}
    </Stack>
  );
}

function Standing({ session: { unit } }: { readonly session: Session }) {
  const { t } = useTranslation();
  if (!unit) return <>{t('shell.home.noUnit')}</>;
  return (
    <>
      {t('shell.home.asStaff', { unit: unit.label })}
      <Text span display="block" c="dimmed">{unit.roles.map((role) => t(`shell.roles.${role}`)).join(', ')}</Text>
    </>
  );
}
