import type { ParseKeys } from 'i18next';
import type { Role, Session } from './session.js';

/** A place of the menu: for whom, where, under which word. */
export interface NavEntry {
  readonly label: ParseKeys;
  readonly path: string;
  readonly isShown: (session: Session) => boolean;
}

export const toAnybody = (): boolean => true;
/** Whoever acts in one of these roles in the chosen unit. */
export const toRoles = (...roles: readonly Role[]) => ({ unit }: Session): boolean => unit?.roles.some((role) => roles.includes(role)) ?? false;

/** Whoever comes from outside: nobody yet, a muhtar, a citizen. */
const toVisitors = ({ unit, units }: Session): boolean => unit === null && units.length === 0;

/** Whoever works in a unit. */
const atWork = ({ unit }: Session): boolean => (unit?.roles.length ?? 0) > 0;

/** The menu from left to right. A new page that people go to by themselves is a line here; the server decides what they may do there. */
export const NAV: readonly NavEntry[] = [
  { label: 'shell.nav.home', path: '/', isShown: toAnybody },
  { label: 'shell.nav.legislation', path: '/mevzuat', isShown: toVisitors },
  { label: 'shell.nav.announcements', path: '/duyurular', isShown: toVisitors },
  { label: 'shell.nav.mailbox', path: '/kurumsal-e-posta', isShown: toVisitors },
  { label: 'shell.nav.tasks', path: '/gorevler', isShown: atWork },
  { label: 'shell.nav.cases', path: '/islemler', isShown: atWork },
  { label: 'shell.nav.kurum', path: '/kurum', isShown: atWork },
];
