import type { Actor } from '../permissions/index.js';
import { Refusal } from '../platform/index.js';

/** Whoever passed the guard of an act that is not open to anybody. */
export function known(actor: Actor | undefined): Actor {
  if (!actor) throw new Refusal('SIGN_IN_FIRST');
  return actor;
}

/** Only who came in as a muhtar files a muhtar's request: an officer who is one signs in as one first. */
export function muhtarAmong(actor: Actor | undefined): Actor {
  const somebody = known(actor);
  if (somebody.applicant !== 'muhtar') throw new Refusal('NOT_A_MUHTAR');
  return somebody;
}
