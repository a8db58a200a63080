import type { ParseKeys } from 'i18next';
import { toRoles, type NavEntry } from '../../shell/nav.js';
import type { Role, Session } from '../../shell/session.js';

/** A page of this desk, and one sentence on what is done there. */
interface Section extends NavEntry {
  readonly about: ParseKeys;
}

const toStaff = ({ unit }: Session): boolean => (unit?.roles.length ?? 0) > 0;
const toMia: readonly Role[] = ['VALI', 'VALI_YARDIMCISI'];

/** Whoever keeps the whole system. */
export const toAdmin = toRoles('SISTEM_YONETICISI');
/** Whoever gives others their roles. */
export const toUserKeepers = toRoles('SISTEM_YONETICISI', ...toMia, 'YONETICI', 'YETKILI');
export const toMuhtarKeepers = toRoles('SISTEM_YONETICISI', 'KOORDINATOR');
/** Whoever looks after what the system sends and whom it calls. */
const toWatchers = toRoles('SISTEM_YONETICISI', 'SUREC_ANALISTI');
export const toHeadingKeepers = toRoles('SISTEM_YONETICISI', 'YONETICI');

/** The desk from top to bottom: each page only for those who have something to do there; the server decides what. */
export const SECTIONS: readonly Section[] = [
  { label: 'kurum.nav.units', about: 'kurum.about.units', path: '/kurum/birimler', isShown: toStaff },
  { label: 'kurum.nav.users', about: 'kurum.about.users', path: '/kurum/kullanicilar', isShown: toRoles('SISTEM_YONETICISI', ...toMia, 'YONETICI', 'YETKILI', 'DENETCI', 'BIRIM_AMIRI', 'IL_KOORDINASYON') },
  { label: 'kurum.nav.muhtars', about: 'kurum.about.muhtars', path: '/kurum/muhtarlar', isShown: toRoles('SISTEM_YONETICISI', 'KOORDINATOR', ...toMia) },
  { label: 'kurum.nav.substitutions', about: 'kurum.about.substitutions', path: '/kurum/vekaletler', isShown: toStaff },
  { label: 'kurum.nav.shares', about: 'kurum.about.shares', path: '/kurum/yetki-paylasimi', isShown: toRoles('YETKILI') },
  { label: 'kurum.nav.holidays', about: 'kurum.about.holidays', path: '/kurum/tatiller', isShown: toStaff },
  { label: 'kurum.nav.hours', about: 'kurum.about.hours', path: '/kurum/calisma-saatleri', isShown: toStaff },
  { label: 'kurum.nav.content', about: 'kurum.about.content', path: '/kurum/icerik', isShown: toAdmin },
  { label: 'kurum.nav.sectors', about: 'kurum.about.sectors', path: '/kurum/sektorler', isShown: toRoles('SISTEM_YONETICISI', ...toMia) },
  { label: 'kurum.nav.headings', about: 'kurum.about.headings', path: '/kurum/hizmet-basliklari', isShown: toHeadingKeepers },
  { label: 'kurum.nav.templates', about: 'kurum.about.templates', path: '/kurum/sablonlar', isShown: toWatchers },
  { label: 'kurum.nav.quietHours', about: 'kurum.about.quietHours', path: '/kurum/sessiz-saatler', isShown: toWatchers },
  { label: 'kurum.nav.systems', about: 'kurum.about.systems', path: '/kurum/dis-sistemler', isShown: toWatchers },
  { label: 'kurum.nav.destruction', about: 'kurum.about.destruction', path: '/kurum/imha', isShown: toRoles('SISTEM_YONETICISI', 'DENETCI') },
];

/** Pages below those, for fewer people. */
const BELOW: readonly Pick<Section, 'path' | 'isShown'>[] = [
  { path: '/kurum/birimler/ice-aktar', isShown: toAdmin },
  { path: '/kurum/kullanicilar/yeni', isShown: toUserKeepers },
  { path: '/kurum/muhtarlar/ice-aktar', isShown: toMuhtarKeepers },
];

/** Whether somebody who comes by the address finds more there than refusals. */
export function isOpenTo(session: Session, pathname: string): boolean {
  return [...SECTIONS, ...BELOW].filter(({ path }) => pathname === path || pathname.startsWith(`${path}/`)).every(({ isShown }) => isShown(session));
}
