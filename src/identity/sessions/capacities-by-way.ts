import type { Capacity, Memberships, Role } from '../../org/index.js';
import type { OpenSession } from './sessions.js';

/** Whom a code to the phone lets in (Açık Kapı's Sorumlu and Yetkili); a vali or an admin needs a password, a certificate or a gateway. */
const BY_CODE: readonly Role[] = ['AKS', 'ACIK_KAPI_YETKILISI'];

export const comeByCode = (capacities: readonly Capacity[]): readonly Capacity[] => capacities.filter(({ role }) => BY_CODE.includes(role));

/** What somebody may act as after they came in this way: nothing that is worth a stronger one, also as a deputy. */
export async function capacitiesBehind(memberships: Memberships, session: Pick<OpenSession, 'personId' | 'actsAs' | 'signedInBy'>): Promise<readonly Capacity[]> {
  if (session.actsAs !== 'staff') return [];
  const all = await memberships.capacitiesOf(session.personId);
  return session.signedInBy === 'staff' ? comeByCode(all) : all;
}
