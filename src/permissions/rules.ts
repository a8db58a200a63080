import { ROLES, type Role } from '../org/index.js';
import type { ReachName } from './reach.js';

/** Whom an act is allowed to. No grant, no act. */
export type Grant =
  | { readonly to: 'anybody' }
  | { readonly to: 'signed-in' }
  /** Anybody who works somewhere. */
  | { readonly to: 'staff' }
  /** The person it belongs to. */
  | { readonly to: 'self' }
  | { readonly to: readonly Role[]; readonly reach: ReachName; /** Only for memberships of these roles. */ readonly over?: readonly Role[] };

const MIA = ['VALI', 'VALI_YARDIMCISI'] as const;
const ADMIN: Grant = { to: ['SISTEM_YONETICISI'], reach: 'everywhere' };

/** What the head of a unit may lend of an absent officer; of those who keep or oversee the system, and of a vali, only they themselves and an admin. */
const LENT_BY_HEADS = ['BIRIM_GOREVLISI', 'BIRIM_AMIRI', 'KOORDINATOR', 'AKS', 'ACIK_KAPI_YETKILISI', 'YETKILI', 'SORUMLU', 'IL_KOORDINASYON'] as const;

/** Who gives and takes which roles (02 Administration, 03 Yetkili and Yönetici). */
const USER_KEEPERS: readonly Grant[] = [
  ADMIN,
  { to: MIA, reach: 'own-province', over: ['AKS', 'ACIK_KAPI_YETKILISI'] },
  { to: ['YONETICI'], reach: 'everywhere', over: ['YETKILI'] },
  { to: ['YETKILI'], reach: 'own-unit', over: ['SORUMLU'] },
];

/** Whoever the diagram has given the work to. */
const WHOSE_WORK: Grant = { to: ROLES, reach: 'own-work' };
const HEADS: Grant = { to: ['BIRIM_AMIRI', 'KOORDINATOR'], reach: 'own-unit' };

/** The whole authorisation, a line per act; a route or a list without one does not exist. */
export const RULES = {
  'sign-in.begin': [{ to: 'anybody' }],
  'session.read': [{ to: 'anybody' }],
  'session.end': [{ to: 'signed-in' }],
  'session.list': [{ to: 'signed-in' }],
  /** Nobody acts anywhere before they have chosen: the route asks whether the unit is one of theirs. */
  'session.choose-unit': [{ to: 'signed-in' }],
  'password.change': [{ to: 'signed-in' }],

  'place.read': [{ to: 'anybody' }],
  'unit.read': [{ to: 'signed-in' }],
  'unit.change': [ADMIN],

  'user.read': [...USER_KEEPERS, { to: ['DENETCI'], reach: 'everywhere' }, { to: ['BIRIM_AMIRI', 'IL_KOORDINASYON'], reach: 'own-unit' }],
  'user.change': USER_KEEPERS,
  /** T.C. kimlik no, phone and e-mail of a user: only for those who keep the record. */
  'user.read-contact': USER_KEEPERS,
  'muhtar.read': [ADMIN, { to: ['KOORDINATOR'], reach: 'everywhere' }, { to: MIA, reach: 'own-province' }],
  'muhtar.change': [ADMIN, { to: ['KOORDINATOR'], reach: 'everywhere' }],

  'substitution.read': [{ to: 'self' }, ADMIN, { to: ['BIRIM_AMIRI', 'YETKILI'], reach: 'own-unit' }],
  'substitution.change': [{ to: 'self' }, ADMIN, { to: ['BIRIM_AMIRI'], reach: 'own-unit', over: LENT_BY_HEADS }],
  'authority.share': [{ to: ['YETKILI'], reach: 'own-unit', over: ['YETKILI'] }],

  'holiday.read': [{ to: 'anybody' }],
  'holiday.change': [ADMIN],
  'template.read': [ADMIN, { to: ['SUREC_ANALISTI'], reach: 'everywhere' }],
  'template.change': [ADMIN],
  'content.read': [{ to: 'anybody' }],
  'content.change': [ADMIN],
  'sector.read': [{ to: 'anybody' }],
  'sector.change': [ADMIN, { to: MIA, reach: 'own-province' }],
  'service-heading.read': [{ to: 'anybody' }],
  'service-heading.change': [ADMIN, { to: ['YONETICI'], reach: 'everywhere' }],

  'notification.read': [ADMIN, { to: ['DENETCI'], reach: 'everywhere' }],
  'notification.send-again': [ADMIN],
  'notification.preference': [{ to: 'self' }],

  'document.add': [{ to: 'signed-in' }],
  'document.read': [
    { to: 'self' },
    { to: ['BIRIM_GOREVLISI', 'BIRIM_AMIRI', 'KOORDINATOR', 'ACIK_KAPI_YETKILISI', 'YETKILI', 'SORUMLU', 'IL_KOORDINASYON'], reach: 'own-unit' },
    // An AKS sees only its districts, if any are set (02 AKS).
    { to: ['AKS'], reach: 'own-unit-and-districts' },
  ],
  'document.remove': [{ to: 'self' }],

  /** For the applicant themselves. */
  'case.open': [{ to: 'self' }],
  /** Of a case the applicant is the one it belongs to; of a task, whoever it is assigned to. */
  'case.read': [{ to: 'self' }, WHOSE_WORK, HEADS],
  /** How far a case is, for whoever shows the code of its receipt. */
  'case.track': [{ to: 'anybody' }],
  'case.comment': [WHOSE_WORK, HEADS],
  /** Every branch's comments and files: whoever leads the unit that answers for the whole case. */
  'case.oversee': [HEADS],
  /** Of a comment, its author, the branch it was written in and the heads of that branch's unit. */
  'comment.read': [{ to: 'self' }, WHOSE_WORK, HEADS],
  /** Geri alma: the diagram says whose it is. */
  'case.recall': [WHOSE_WORK],
  'task.read': [{ to: 'self' }, WHOSE_WORK, HEADS],
  'task.claim': [WHOSE_WORK],
  'task.release': [{ to: 'self' }, HEADS],
  'task.assign': [{ to: 'self' }, HEADS],
  'task.complete': [{ to: 'self' }, WHOSE_WORK],
  'task.set-priority': [WHOSE_WORK, HEADS],
  /** Nobody gives themselves more time. */
  'task.extend': [HEADS],
  'task.postpone': [{ to: 'self' }, WHOSE_WORK],
  'task.redirect': [WHOSE_WORK, HEADS],
  /** Of the unit it goes to: below one's own or in one's own province; the coordinator sends anywhere. */
  'task.redirect-to': [{ to: ['KOORDINATOR'], reach: 'everywhere' }, { to: ROLES, reach: 'unit-and-below' }, { to: ROLES, reach: 'own-province' }],
  'information.ask': [{ to: 'self' }, WHOSE_WORK],
  'information.answer': [{ to: 'self' }, { to: LENT_BY_HEADS, reach: 'own-unit' }],

  /** Görünümler: one's own, and what one's unit shares. */
  'view.read': [{ to: 'self' }, { to: ROLES, reach: 'own-unit' }],
  'view.change': [{ to: 'self' }],
  /** What identifies and reaches an applicant: for whoever works on the case. */
  'applicant.read-contact': [WHOSE_WORK, HEADS],

  'destruction.read': [ADMIN, { to: ['DENETCI'], reach: 'everywhere' }],
  'destruction.change': [ADMIN],
  'outside-health.read': [ADMIN, { to: ['SUREC_ANALISTI'], reach: 'everywhere' }],
} as const satisfies Record<string, readonly Grant[]>;

export type Act = keyof typeof RULES;
