import type { KepPackage } from './kephs-records.js';
import { wordsIn } from './pages/words.js';

/** What a provider vouches for. */
export interface Evidence {
  readonly id: string;
  readonly typeId: number;
  readonly text: string;
  readonly at: Date;
  /** The provider that says so. */
  readonly kephs: string;
}

/** Numbers and sentences of PTT's list. The number of the last but one is not published: whoever reads it must live with one they do not know. */
const SENTENCES: Readonly<Record<number, string>> = {
  10: 'kepEvidence10', 11: 'kepEvidence11', 20: 'kepEvidence20', 21: 'kepEvidence21', 31: 'kepEvidence31', 40: 'kepEvidence40', 41: 'kepEvidence41',
  61: 'kepEvidence61', 60: 'kepEvidence60',
};

const OWN = 'hs01';
const STEP_MS = 1_000;
/** A message nobody opened counts as read. */
const LEGAL_MS = 24 * 60 * 60_000;

/** The provider of an address (`ad@hs01.kep.tr`, `ad@kurum.hs02.kep.tr`); undefined for what is no such address. */
export function kephsOf(address: string): string | undefined {
  return /^[^\s@]+@(?:[a-z0-9-]+\.)?(hs\d\d)\.kep\.tr$/.exec(address)?.[1];
}

/** Whether the message reaches a box. Every well-formed address has one but those whose name says otherwise. */
export function isDelivered({ to }: KepPackage): boolean {
  return outcome(to).at(-1) === 40;
}

/** What is known of a message at that moment, in the order in which it came about. */
export function evidenceOf(kep: KepPackage, now: Date): Evidence[] {
  const steps = outcome(kep.to).map((typeId, place) => ({ typeId, at: new Date(kep.sentAt.getTime() + place * STEP_MS) }));
  const last = steps.at(-1);
  const fate = last?.typeId === 40 ? fateOf(kep, last.at) : [];
  const known = [...steps, ...fate].filter(({ at }) => at <= now).sort((one, other) => one.at.getTime() - other.at.getTime());
  const words = wordsIn('tr');
  return known.map(({ typeId, at }) => {
    const isOurs = typeId < 20 || typeId === 31;
    return { id: `${idOf(kep)}-${typeId}`, typeId, at, text: words(SENTENCES[typeId] ?? ''), kephs: isOurs ? OWN : (kephsOf(kep.to) ?? OWN) };
  });
}

/** What stands for a message where angle brackets cannot. */
export function idOf({ kepId }: Pick<KepPackage, 'kepId'>): string {
  return /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(kepId)?.[0] ?? '';
}

/** Opened late, it has both: it counted as read before it was. */
function fateOf({ readAt, expiredAt }: KepPackage, deliveredAt: Date): { typeId: number; at: Date }[] {
  const legal = new Date(Math.min(deliveredAt.getTime() + LEGAL_MS, expiredAt?.getTime() ?? Infinity));
  const opened = readAt && new Date(Math.max(readAt.getTime(), deliveredAt.getTime()));
  return [...(opened && opened <= legal ? [] : [{ typeId: 61, at: legal }]), ...(opened ? [{ typeId: 60, at: opened }] : [])];
}

function outcome(to: string): readonly number[] {
  const isOwn = kephsOf(to) === OWN;
  if (to.startsWith('reddedilen')) return [11];
  if (to.startsWith('ulasilamayan')) return [10, 31];
  if (to.startsWith('bilinmeyen')) return isOwn ? [10, 41] : [10, 21];
  return isOwn ? [10, 40] : [10, 20, 40];
}
