import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkButton, TextLink } from '../../shell/links.js';
import { nameOf, type Session } from '../../shell/session.js';
import { PageTitle } from '../../ui/page-title.js';
import { Panel } from '../../ui/panel.js';
import '../frame/portal.css';
import { Asked } from '../frame/asked.js';
import { offerToStay } from '../frame/stay.js';
import { AnnouncementList } from './announcement-list.js';
import { textsQuery, titlesQuery } from './content-queries.js';
import { Written } from './written.js';

const NEWEST = 4;
const MESSAGES = 10;

/** Ana Sayfa: the banner with its two ways, announcements, messages; for whoever comes from outside. */
export function FrontPage({ session }: { readonly session: Session | undefined }) {
  useEffect(offerToStay, []);
  return (
    <>
      <Banner session={session} />
      <div className="page-width portal-front">
        <Announcements />
        <Messages />
      </div>
    </>
  );
}

function Banner({ session }: { readonly session: Session | undefined }) {
  const { t } = useTranslation();
  const { data: [slogan] = [] } = useQuery(titlesQuery('slogan', 1));
  const person = session?.person;
  const title = person ? t('shell.home.welcome', { name: nameOf(person) }) : 'TalepAkış';
  const standing = person && t(person.applicant === 'muhtar' ? 'shell.home.asMuhtar' : 'shell.home.asCitizen');
  return (
    <div className="hero portal-hero">
      <Stack gap="lg" align="flex-start" className="page-width">
        <PageTitle about={standing ?? t('shell.about')}>{title}</PageTitle>
        {slogan && <p className="portal-slogan">{slogan.title}</p>}
        {person?.applicant !== 'citizen' && (
          <div className="portal-ways">
            <LinkButton to="/basvuru" variant="white" size="lg">{t('portal.front.request')}</LinkButton>
            <LinkButton to="/talepler" variant="white" size="lg">{t('portal.front.tracking')}</LinkButton>
          </div>
        )}
        {!person && <LinkButton to="/giris" className="portal-sign-in" variant="outline" size="md">{t('shell.home.signIn')}</LinkButton>}
      </Stack>
    </div>
  );
}

function Announcements() {
  const { t } = useTranslation();
  const query = useQuery(titlesQuery('duyuru', NEWEST));
  return (
    <Panel label={t('portal.announcements.title')}>
      <div className="portal-panel-head"><Title order={2} size="h3">{t('portal.announcements.title')}</Title><TextLink to="/duyurular">{t('portal.announcements.showAll')}</TextLink></div>
      <Asked query={query}>{(rows) => (rows.length > 0 ? <AnnouncementList rows={rows} /> : <Text>{t('portal.announcements.none')}</Text>)}</Asked>
    </Panel>
  );
}

function Messages() {
  const { t } = useTranslation();
  const query = useQuery(textsQuery('mesaj', MESSAGES));
  return (
    <Panel label={t('portal.messages.title')}>
      <div className="portal-panel-head"><Title order={2} size="h3">{t('portal.messages.title')}</Title></div>
      <Asked query={query}>
        {(rows) => (
          <ul className="portal-messages">
            {rows.length === 0 && <li>{t('portal.messages.none')}</li>}
            {rows.map(({ id, title, body }) => <li key={id}><b>{title}</b>{body && <Written>{body}</Written>}</li>)}
          </ul>
        )}
      </Asked>
    </Panel>
  );
}
