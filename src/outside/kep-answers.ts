import { Trouble } from './outside-failure.js';
import { textsIn } from './soap.js';

/** What the provider vouches for of a message. */
export interface KepEvidence {
  readonly id: string;
  /** The number of its kind: 10 taken, 40 in the box, 60 read …; one that nobody knows yet is told as it came. */
  readonly typeId: number;
  readonly text: string;
  readonly at: Date;
  /** The provider that says so, such as `hs01`. */
  readonly kephs: string;
}

interface SentPackage {
  readonly kepId: string;
  /** Our own number of it. */
  readonly reference: string;
}

/** Refuses an answer that says no; what was asked for has not happened then. */
export function refuseNo(answer: unknown): void {
  const states = textsIn(answer, 'durum');
  const no = states.find((state) => state !== '0');
  if (no !== undefined) throw new Trouble('wrong', /^-?\d{1,6}$/.test(no) ? `durum-${no}` : 'no-durum', { mayHaveHappened: false });
}

/** The only value of a field; none, or one that cannot be it, is a wrong answer. */
export function oneIn(answer: unknown, name: string, form: RegExp): string {
  const [value = '', ...more] = textsIn(answer, name);
  if (more.length > 0 || !form.test(value)) throw new Trouble('wrong', `no-${name}`);
  return value;
}

/** Each once, oldest first, however often and in whatever order the provider tells them. */
export function evidencesIn(answer: unknown): KepEvidence[] {
  refuseNo(answer);
  const rows = rowsOf(answer, ['delilId', 'delilTurId', 'delilaciklama', 'tarih', 'kephs']);
  const evidences = rows.map(([id = '', typeId = '', text = '', at = '', kephs = '']) => ({ id, typeId: Number(typeId), text, at: timeOf(at), kephs }));
  if (evidences.some(({ id, typeId }) => id === '' || !Number.isInteger(typeId))) throw new Trouble('wrong', 'no-evidence');
  const once = new Map(evidences.map((evidence) => [evidence.id, evidence]));
  return [...once.values()].sort((one, other) => one.at.getTime() - other.at.getTime() || one.typeId - other.typeId);
}

export function packagesIn(answer: unknown): SentPackage[] {
  refuseNo(answer);
  return rowsOf(answer, ['kepId', 'OrgMesajId']).map(([kepId = '', reference = '']) => ({ kepId, reference }));
}

/** The fields stand beside each other as arrays: of unequal length nobody knows what belongs together. */
function rowsOf(answer: unknown, names: readonly string[]): string[][] {
  const columns = names.map((name) => textsIn(answer, name));
  const [first = []] = columns;
  if (columns.some(({ length }) => length !== first.length)) throw new Trouble('wrong', 'uneven-answer');
  return first.map((_, row) => columns.map((column) => column[row] ?? ''));
}

/** The provider writes the time of Turkey and does not say so. */
function timeOf(text: string): Date {
  const at = new Date(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(text) ? `${text}+03:00` : text);
  if (Number.isNaN(at.getTime())) throw new Trouble('wrong', 'no-time');
  return at;
}
