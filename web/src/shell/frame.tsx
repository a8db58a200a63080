import { Outlet, useLocation, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Footer } from './footer.js';
import './frame.css';
import { Header } from './header.js';
import { KeyHelp } from './key-help.js';
import { useSession } from './session.js';

/** What somebody must do before anything else has a page of its own. */
const BEFORE_ALL = ['/parola', '/birim', '/giris', '/tercihler'];

/** What stands round every page: skip link, header, footer; the page's own main part between. */
export function Frame() {
  const { t } = useTranslation();
  useFirstThings();
  return (
    <>
      <a href="#main" className="visually-hidden skip-link" onClick={(event) => { event.preventDefault(); document.getElementById('main')?.focus(); }}>{t('shell.skip')}</a>
      <Header />
      <main id="main" tabIndex={-1}><Outlet /></main>
      <Footer />
      <KeyHelp />
    </>
  );
}

/** A new password and a unit come first, wherever somebody comes in. */
function useFirstThings(): void {
  const session = useSession();
  const navigate = useNavigate();
  const { pathname, href } = useLocation();
  useEffect(() => {
    if (!session?.person || BEFORE_ALL.some((path) => pathname.startsWith(path))) return;
    if (session.mustChangePassword) void navigate({ to: '/parola', search: { sonra: href }, replace: true });
    else if (session.mustChooseUnit) void navigate({ to: '/birim', search: { sonra: href }, replace: true });
  }, [session, pathname, href, navigate]);
}
