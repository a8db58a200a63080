import type { Role, Session } from '../../shell/session.js';

export const ALL_ROLES = [
  'BIRIM_GOREVLISI', 'BIRIM_AMIRI', 'KOORDINATOR', 'AKS', 'ACIK_KAPI_YETKILISI', 'VALI', 'VALI_YARDIMCISI', 'YONETICI', 'YETKILI', 'SORUMLU', 'IL_KOORDINASYON', 'SISTEM_YONETICISI', 'SUREC_ANALISTI', 'DENETCI',
] as const satisfies readonly Role[];

const GIVEN_BY: Readonly<Partial<Record<Role, readonly Role[]>>> = {
  SISTEM_YONETICISI: ALL_ROLES, VALI: ['AKS', 'ACIK_KAPI_YETKILISI'], VALI_YARDIMCISI: ['AKS', 'ACIK_KAPI_YETKILISI'], YONETICI: ['YETKILI'], YETKILI: ['SORUMLU'],
};

/** Which roles somebody may offer to give; the server decides again. */
export function rolesToGive({ unit }: Session): readonly Role[] {
  const given = (unit?.roles ?? []).flatMap((role) => GIVEN_BY[role] ?? []);
  return ALL_ROLES.filter((role) => given.includes(role));
}

/** They come in by T.C. kimlik no, phone and a code; all others by user name and password, or e-imza. */
export const signsInBySms = (role: Role): boolean => role === 'AKS' || role === 'ACIK_KAPI_YETKILISI';

/** Only this role is narrowed to districts. */
export const hasDistricts = (role: Role): boolean => role === 'AKS';
