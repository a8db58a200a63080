import type { Capacity } from '../org/index.js';

/** Who asks, in which capacities; resolved anew for every request, so what ended a second ago no longer counts. */
export interface Actor {
  readonly personId: string;
  readonly name: string;
  readonly capacities: readonly Capacity[];
  /** What they are besides their units: somebody who files for themselves. */
  readonly applicant: 'muhtar' | 'citizen' | null;
  /** The session's digest, for the audit. */
  readonly sessionId: string;
}
