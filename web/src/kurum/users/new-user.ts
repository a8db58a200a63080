import { isMobilePhone, isTckn } from '../../ui/checks.js';
import type { Fault } from '../../ui/form.js';
import type { paths } from '../../api/schema.js';
import type { Role } from '../../shell/session.js';
import type { Picked } from '../pick/units.js';
import { hasDistricts } from './roles.js';

type NewUser = NonNullable<paths['/api/kurum/kullanicilar']['post']['requestBody']>['content']['application/json'];

/** What is typed on Kullanıcı Kayıt. */
export interface Typed extends Record<string, unknown> {
  readonly role: string;
  readonly tckn: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly phone: string;
  readonly email: string;
  readonly units: readonly NonNullable<Picked>[];
  readonly districts: readonly string[];
  readonly userName: string;
  readonly password: string;
}

export function faultsOf({ role, tckn, givenName, familyName, phone, units, userName, password }: Typed): Fault<keyof Typed & string>[] {
  const missing = (field: keyof Typed & string, is: boolean): Fault<keyof Typed & string>[] => (is ? [{ field, fault: 'missing' }] : []);
  return [
    ...missing('role', !role),
    ...(isTckn(tckn.trim()) ? [] : [{ field: 'tckn', fault: 'tckn' }]),
    ...missing('givenName', !givenName.trim()), ...missing('familyName', !familyName.trim()),
    ...(isMobilePhone(phone) ? [] : [{ field: 'phone', fault: 'phone' }]),
    ...missing('units', units.length === 0),
    ...missing('userName', password !== '' && !userName.trim()), ...missing('password', userName.trim() !== '' && !password),
  ];
}

export const membershipsOf = ({ role, units, districts }: Typed): NewUser['memberships'] =>
  units.map(({ detsisNo }) => ({ detsisNo, role: role as Role, districts: hasDistricts(role as Role) ? [...districts] : [] }));

export function bodyOf(typed: Typed): NewUser {
  const { tckn, givenName, familyName, phone, email, userName, password } = typed;
  return {
    tckn: tckn.trim(), givenName, familyName, phone, email: email.trim() || null, memberships: membershipsOf(typed),
    ...(userName.trim() ? { account: { userName: userName.trim(), password } } : {}),
  };
}
