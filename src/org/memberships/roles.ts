/** What somebody may be in a unit; diagrams name a role in a unit as `ROL@detsisNo`. */
export const ROLES = [
  // Of every system: whoever answers in a unit, who leads it, who looks after the installation.
  'BIRIM_GOREVLISI', 'BIRIM_AMIRI', 'SISTEM_YONETICISI', 'SUREC_ANALISTI', 'DENETCI',
  // Muhtar Bilgi Sistemi: the coordinating unit's people.
  'KOORDINATOR',
  // Açık Kapı: the office's people, the answering units', the mülki idare amirleri.
  'AKS', 'ACIK_KAPI_YETKILISI', 'VALI', 'VALI_YARDIMCISI',
  // e-Başvuru.
  'YONETICI', 'YETKILI', 'SORUMLU', 'IL_KOORDINASYON',
] as const;

export type Role = (typeof ROLES)[number];

/** One capacity in which somebody acts now: an own membership, or one that was lent to them. */
export interface Capacity {
  readonly membershipId: string;
  readonly role: Role;
  readonly detsisNo: string;
  /** The unit's place in the tree, from the root: `/24308110/55481037/`. */
  readonly unitPath: string;
  /** Plate number of the unit's province; null for what belongs to the whole country. */
  readonly il: number | null;
  /** The districts it is limited to; empty means the whole province. */
  readonly districts: readonly string[];
  /** Whose authority it is, when not the actor's own: a deputy's or one that was shared. */
  readonly onBehalfOf: string | null;
}
