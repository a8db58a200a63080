import { Refusal } from '../refusal.js';

interface Quicker {
  /** The person's name; null for what no person did. */
  readonly name: string | null;
  readonly at: Date;
  readonly version?: number;
}

const when = new Intl.DateTimeFormat('tr-TR', { timeZone: 'Europe/Istanbul', dateStyle: 'short', timeStyle: 'short' });

/** The refusal of a change to a record as it is no more; says whose change was quicker, and when it was made. */
export function changedMeanwhile({ name, at, version }: Quicker): Refusal {
  return new Refusal('CHANGED_MEANWHILE', { by: name ?? 'TalepAkış', when: when.format(at), at: at.toISOString(), ...(version === undefined ? {} : { version }) });
}
