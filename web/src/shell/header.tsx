import { Link, useLocation } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Disclosure } from '../ui/disclosure.js';
import { LanguageSwitch } from './language-switch.js';
import { LinkButton } from './links.js';
import { NAV } from './nav.js';
import { useSession } from './session.js';

/** Only who is signed in has one. */
const UserMenu = lazy(() => import('./user-menu.js').then(({ UserMenu: default_ }) => ({ default: default_ })));

/** The manual's dark teal: name of the house, menu, and who is signed in. */
export function Header() {
  const { t } = useTranslation();
  const session = useSession();
  const { pathname } = useLocation();
  const canSignIn = session !== undefined && !session.person && !pathname.startsWith('/giris');
  return (
    <header className="page-header">
      <div className="page-header-inner">
        <Link to="/" className="page-name"><img src="/favicon.svg" alt="" width="28" height="28" /><span>TalepAkış</span></Link>
        <nav className="wide-nav" aria-label={t('shell.nav.label')}><NavList /></nav>
        <div className="page-header-end">
          <LanguageSwitch />
          {session?.person && <Suspense><UserMenu session={session} person={session.person} /></Suspense>}
          {canSignIn && <LinkButton to="/giris" variant="white" size="compact-md" className="wide-only">{t('shell.home.signIn')}</LinkButton>}
          <Disclosure className="narrow-nav" button={<><span aria-hidden="true">☰</span> {t('shell.nav.menu')}</>}>
            {(close) => <nav aria-label={t('shell.nav.label')}><NavList onGo={close} withSignIn={canSignIn} /></nav>}
          </Disclosure>
        </div>
      </div>
    </header>
  );
}

function NavList({ onGo, withSignIn }: { readonly onGo?: () => void; readonly withSignIn?: boolean }) {
  const { t } = useTranslation();
  const session = useSession();
  const shown = session ? NAV.filter(({ isShown }) => isShown(session)) : NAV.slice(0, 1);
  return (
    <ul className="nav-list">
      {shown.map(({ label, path }) => <li key={path}><Link to={path} activeOptions={{ exact: path === '/' }} onClick={onGo}>{String(t(label))}</Link></li>)}
      {withSignIn && <li><Link to="/giris" onClick={onGo}>{t('shell.home.signIn')}</Link></li>}
    </ul>
  );
}
