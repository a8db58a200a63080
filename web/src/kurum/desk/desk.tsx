import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../shell/session.js';
import { Disclosure } from '../../ui/disclosure.js';
import { Mood } from '../../ui/mood.js';
import './kurum.css';
import { NotYours } from './not-yours.js';
import { Said } from './said-note.js';
import { say } from './said.js';
import { isOpenTo, SECTIONS } from './sections.js';

/** What stands round every page of this desk: its own menu, and what was done last. */
export function Desk() {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const session = useSession();
  const here = SECTIONS.find(({ path }) => pathname.startsWith(path));
  useEffect(() => () => say(''), []);
  return (
    <Mood is="staff">
      <div className="kurum">
        <nav className="kurum-nav" aria-label={t('kurum.nav.label')}><Places /></nav>
        <div className="kurum-page">
          <Disclosure className="kurum-narrow" button={<>{String(here ? t(here.label) : t('kurum.nav.label'))} <span aria-hidden="true">▾</span></>} label={t('kurum.nav.open', { page: String(here ? t(here.label) : t('kurum.nav.label')) })}>
            {(close) => <nav aria-label={t('kurum.nav.label')}><Places onGo={close} /></nav>}
          </Disclosure>
          {session && !isOpenTo(session, pathname) ? <NotYours session={session} /> : <Outlet />}
        </div>
        <Said />
      </div>
    </Mood>
  );
}

function Places({ onGo }: { readonly onGo?: () => void }) {
  const { t } = useTranslation();
  const session = useSession();
  const shown = session ? SECTIONS.filter(({ isShown }) => isShown(session)) : [];
  return <ul>{shown.map(({ label, path }) => <li key={path}><Link to={path} onClick={onGo}>{String(t(label))}</Link></li>)}</ul>;
}
