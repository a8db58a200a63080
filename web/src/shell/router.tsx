import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { noteNavigation } from '../ui/navigation.js';
import { Failed, FailedAlone } from './failed.js';
import { Frame } from './frame.js';
import { asMuhtar, signedIn } from './guards.js';
import { deskPage } from './languages.js';
import { NotHere } from './not-here.js';
import { ownPath } from './own-path.js';

const root = createRootRoute({ component: Frame, notFoundComponent: NotHere, errorComponent: FailedAlone });
const under = { getParentRoute: () => root } as const;

/** Where to go after signing in, and why somebody is sent here. */
interface OnTheWay {
  readonly sonra?: string | undefined;
  readonly neden?: 'bitti' | undefined;
  readonly hata?: string | undefined;
}

const validateSearch = ({ sonra, neden, hata }: Record<string, unknown>): OnTheWay => ({
  sonra: ownPath(sonra), neden: neden === 'bitti' ? neden : undefined, hata: typeof hata === 'string' ? hata : undefined,
});

/**
 * A page and the file it is in; each is fetched when somebody goes there. A new page is a line here; one of a desk brings the desk's words:
 * `lazyRouteComponent(deskPage('kurum', () => import('../kurum/users.js')), 'Users')`.
 */
const pages = [
  createRoute({ ...under, path: '/', component: lazyRouteComponent(() => import('./home.js'), 'Home') }),
  createRoute({ ...under, path: '/giris', validateSearch, component: lazyRouteComponent(() => import('../sign-in/choose-way.js'), 'ChooseWay') }),
  createRoute({ ...under, path: '/giris/muhtar', validateSearch, component: lazyRouteComponent(() => import('../sign-in/muhtar-sign-in.js'), 'MuhtarSignIn') }),
  createRoute({ ...under, path: '/giris/vatandas', validateSearch, component: lazyRouteComponent(() => import('../sign-in/citizen-sign-in.js'), 'CitizenSignIn') }),
  createRoute({ ...under, path: '/giris/sorumlu', validateSearch, component: lazyRouteComponent(() => import('../sign-in/staff-sign-in.js'), 'StaffSignIn') }),
  createRoute({ ...under, path: '/giris/personel', validateSearch, component: lazyRouteComponent(() => import('../sign-in/password-sign-in.js'), 'PasswordSignIn') }),
  createRoute({ ...under, path: '/giris/e-imza', validateSearch, component: lazyRouteComponent(() => import('../sign-in/certificate-sign-in.js'), 'CertificateSignIn') }),
  createRoute({ ...under, path: '/giris/onay-kodu', validateSearch, component: lazyRouteComponent(() => import('../sign-in/enter-code.js'), 'EnterCode') }),
  createRoute({ ...under, path: '/parola', validateSearch, beforeLoad: signedIn, component: lazyRouteComponent(() => import('../sign-in/change-password.js'), 'ChangePassword') }),
  createRoute({ ...under, path: '/birim', validateSearch, beforeLoad: signedIn, component: lazyRouteComponent(() => import('../sign-in/choose-unit.js'), 'ChooseUnit') }),
  createRoute({ ...under, path: '/tercihler', beforeLoad: signedIn, component: lazyRouteComponent(() => import('./preferences.js'), 'Preferences') }),
] as const;

interface Chosen {
  readonly liste?: 'bekleyen' | 'yonlendirilen' | 'sonuclanan' | undefined;
  readonly talep?: string | undefined;
}

const chosen = ({ liste, talep }: Record<string, unknown>): Chosen => ({
  liste: (['bekleyen', 'yonlendirilen', 'sonuclanan'] as const).find((list) => list === liste), talep: /^\d{1,18}$/.test(String(talep)) ? String(talep) : undefined,
});

/** What muhtars and everybody else from outside see: each page brings the portal's words. */
const portalPages = [
  createRoute({ ...under, path: '/mevzuat', component: lazyRouteComponent(deskPage('portal', () => import('../portal/content/legislation-page.js')), 'LegislationPage') }),
  createRoute({ ...under, path: '/mevzuat/$slug', component: lazyRouteComponent(deskPage('portal', () => import('../portal/content/text-page.js')), 'LawPage') }),
  createRoute({ ...under, path: '/duyurular', component: lazyRouteComponent(deskPage('portal', () => import('../portal/content/announcements-page.js')), 'AnnouncementsPage') }),
  createRoute({ ...under, path: '/duyurular/$slug', component: lazyRouteComponent(deskPage('portal', () => import('../portal/content/text-page.js')), 'AnnouncementPage') }),
  createRoute({ ...under, path: '/kurumsal-e-posta', component: lazyRouteComponent(deskPage('portal', () => import('../portal/mailbox/mailbox-page.js')), 'MailboxPage') }),
  createRoute({ ...under, path: '/basvuru', beforeLoad: asMuhtar, component: lazyRouteComponent(deskPage('portal', () => import('../portal/request/request-page.js')), 'RequestPage') }),
  createRoute({ ...under, path: '/basvuru/alindi/$key', beforeLoad: asMuhtar, component: lazyRouteComponent(deskPage('portal', () => import('../portal/request/sent-page.js')), 'SentPage') }),
  createRoute({ ...under, path: '/talepler', beforeLoad: asMuhtar, validateSearch: chosen, component: lazyRouteComponent(deskPage('portal', () => import('../portal/tracking/requests-page.js')), 'RequestsPage') }),
  createRoute({ ...under, path: '/talepler/$key', beforeLoad: asMuhtar, component: lazyRouteComponent(deskPage('portal', () => import('../portal/tracking/request-page.js')), 'OwnRequestPage') }),
  createRoute({ ...under, path: '/durum', component: lazyRouteComponent(deskPage('portal', () => import('../portal/tracking/status-page.js')), 'StatusPage') }),
  createRoute({ ...under, path: '/durum/$number', component: lazyRouteComponent(deskPage('portal', () => import('../portal/tracking/status-page.js')), 'StatusPage') }),
] as const;

/** Çalışma Alanı: the day's work, and cases as they go. Forms stand in both. */
const workPages = [
  createRoute({ ...under, path: '/gorevler', beforeLoad: signedIn, component: lazyRouteComponent(deskPage('inbox', deskPage('forms', () => import('../inbox/inbox-page.js'))), 'InboxPage') }),
  createRoute({ ...under, path: '/gorevler/bilgi', beforeLoad: signedIn, component: lazyRouteComponent(deskPage('inbox', () => import('../inbox/information-page.js')), 'InformationPage') }),
  createRoute({ ...under, path: '/islemler', beforeLoad: signedIn, component: lazyRouteComponent(deskPage('inbox', () => import('../case/cases-page.js')), 'CasesPage') }),
  createRoute({ ...under, path: '/islemler/$key', beforeLoad: signedIn, component: lazyRouteComponent(deskPage('inbox', () => import('../case/case-page.js')), 'CaseTrackingPage') }),
] as const;

/** The desk's own frame brings its words; the pages within it are lines below. */
const kurum = createRoute({ ...under, path: '/kurum', beforeLoad: signedIn, component: lazyRouteComponent(deskPage('kurum', () => import('../kurum/desk/desk.js')), 'Desk') });
const withinKurum = { getParentRoute: () => kurum } as const;
const kurumPages = [
  createRoute({ ...withinKurum, path: '/', component: lazyRouteComponent(() => import('../kurum/desk/kurum-home.js'), 'KurumHome') }),
  createRoute({ ...withinKurum, path: '/birimler', component: lazyRouteComponent(() => import('../kurum/units/units-page.js'), 'UnitsPage') }),
  createRoute({ ...withinKurum, path: '/birimler/ice-aktar', component: lazyRouteComponent(() => import('../kurum/units/import-page.js'), 'UnitImportPage') }),
  createRoute({ ...withinKurum, path: '/birimler/$detsisNo', component: lazyRouteComponent(() => import('../kurum/units/unit-page.js'), 'UnitPage') }),
  createRoute({ ...withinKurum, path: '/kullanicilar', component: lazyRouteComponent(() => import('../kurum/users/users-page.js'), 'UsersPage') }),
  createRoute({ ...withinKurum, path: '/kullanicilar/yeni', component: lazyRouteComponent(() => import('../kurum/users/new-user-page.js'), 'NewUserPage') }),
  createRoute({ ...withinKurum, path: '/kullanicilar/$id', component: lazyRouteComponent(() => import('../kurum/users/user-page.js'), 'UserPage') }),
  createRoute({ ...withinKurum, path: '/muhtarlar', component: lazyRouteComponent(() => import('../kurum/muhtars/muhtars-page.js'), 'MuhtarsPage') }),
  createRoute({ ...withinKurum, path: '/muhtarlar/ice-aktar', component: lazyRouteComponent(() => import('../kurum/muhtars/import-page.js'), 'MuhtarImportPage') }),
  createRoute({ ...withinKurum, path: '/vekaletler', component: lazyRouteComponent(() => import('../kurum/deputies/substitutions-page.js'), 'SubstitutionsPage') }),
  createRoute({ ...withinKurum, path: '/yetki-paylasimi', component: lazyRouteComponent(() => import('../kurum/deputies/shares-page.js'), 'SharesPage') }),
  createRoute({ ...withinKurum, path: '/tatiller', component: lazyRouteComponent(() => import('../kurum/calendar/holidays-page.js'), 'HolidaysPage') }),
  createRoute({ ...withinKurum, path: '/calisma-saatleri', component: lazyRouteComponent(() => import('../kurum/calendar/hours-page.js'), 'HoursPage') }),
  createRoute({ ...withinKurum, path: '/icerik', component: lazyRouteComponent(() => import('../kurum/content/content-page.js'), 'ContentPage') }),
  createRoute({ ...withinKurum, path: '/sektorler', component: lazyRouteComponent(() => import('../kurum/offers/sectors-page.js'), 'SectorsPage') }),
  createRoute({ ...withinKurum, path: '/hizmet-basliklari', component: lazyRouteComponent(() => import('../kurum/offers/headings-page.js'), 'HeadingsPage') }),
  createRoute({ ...withinKurum, path: '/sablonlar', component: lazyRouteComponent(() => import('../kurum/templates/templates-page.js'), 'TemplatesPage') }),
  createRoute({ ...withinKurum, path: '/sablonlar/$key', component: lazyRouteComponent(() => import('../kurum/templates/template-page.js'), 'TemplatePage') }),
  createRoute({ ...withinKurum, path: '/sablonlar/$key/gecmis', component: lazyRouteComponent(() => import('../kurum/templates/history-page.js'), 'TemplateHistoryPage') }),
  createRoute({ ...withinKurum, path: '/sessiz-saatler', component: lazyRouteComponent(() => import('../kurum/quiet-hours/quiet-hours-page.js'), 'QuietHoursPage') }),
  createRoute({ ...withinKurum, path: '/dis-sistemler', component: lazyRouteComponent(() => import('../kurum/systems/systems-page.js'), 'SystemsPage') }),
  createRoute({ ...withinKurum, path: '/imha', component: lazyRouteComponent(() => import('../kurum/destruction/destruction-page.js'), 'DestructionPage') }),
] as const;

export const router = createRouter({ routeTree: root.addChildren([...pages, ...portalPages, ...workPages, kurum.addChildren(kurumPages)]), defaultPreload: 'intent', defaultErrorComponent: Failed, scrollRestoration: true });

router.subscribe('onBeforeNavigate', ({ fromLocation, pathChanged }) => {
  if (fromLocation && pathChanged) noteNavigation();
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
