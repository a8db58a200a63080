import { hash, verify } from '@node-rs/argon2';
import { randomBytes } from 'node:crypto';
import { Refusal } from '../../platform/index.js';

/** RFC 9106's second choice, for machines that have other things to do: 64 MiB would be twelve sign-ins to a gigabyte. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
/** Each takes 19 MiB and a thread: what waits behind these is refused, so that a flood costs no memory. */
const MOST_AT_ONCE = 16;

/** Compared with when there is no such account. */
const NOBODY = await hash(randomBytes(16), COST);

let atOnce = 0;
let checks = 0;

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), COST);
}

/** Whether it is this account's password; for no account the same work says no. */
export async function isPassword(stored: string | null, password: string): Promise<boolean> {
  if (atOnce >= MOST_AT_ONCE) throw new Refusal('TOO_MANY_REQUESTS', { seconds: 1 });
  atOnce += 1;
  checks += 1;
  try {
    return (await verify(stored ?? NOBODY, password.normalize('NFC'))) && stored !== null;
  } finally {
    atOnce -= 1;
  }
}

/** How many passwords this process has checked. */
export function checksSoFar(): number {
  return checks;
}
