import type { DemoUser, Way } from '../shell/session.js';

/** The ways with a page of their own, and where it lies. */
export const PAGE_OF = {
  muhtar: '/giris/muhtar',
  citizen: '/giris/vatandas',
  staff: '/giris/sorumlu',
  password: '/giris/personel',
  certificate: '/giris/e-imza',
} as const satisfies Partial<Record<Way, string>>;

export type OwnWay = keyof typeof PAGE_OF;
/** The ways that leave to another site and come back. */
export type Gateway = Exclude<Way, OwnWay>;
export type CodeWay = 'muhtar' | 'citizen' | 'staff';

export const isGateway = (way: Way): way is Gateway => !(way in PAGE_OF);

const COMES_BACK_AS: Readonly<Record<Gateway, string>> = { 'e-devlet': 'vatandas', oidc: 'personel' };

/** A gateway's address: the browser itself goes there. */
export function gatewayAddress(way: Gateway, onward = '/'): string {
  return `/api/oturum/${way}?${new URLSearchParams({ hedef: onward, olarak: COMES_BACK_AS[way] }).toString()}`;
}

/** The draft of a way's form. */
export const formOf = (way: OwnWay): string => `sign-in-${way}`;

/** What a demo user would type. */
export function typedBy(user: DemoUser): Record<string, string> {
  const [year, month, day] = user.birthDate?.split('-') ?? [];
  return {
    tckn: user.tckn ?? '', phone: user.phone ?? '', givenName: user.givenName ?? '', familyName: user.familyName ?? '',
    motherFirst: user.motherInitials?.first ?? '', motherLast: user.motherInitials?.last ?? '', birthDate: day ? `${day}.${month}.${year}` : '',
    userName: user.userName ?? '', password: user.password ?? '',
  };
}
