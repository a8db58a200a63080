import { readFileSync } from 'node:fs';
import { Refusal, turkishText } from '../../platform/index.js';

const LEAST = 12;
const MOST = 200;
const LEAST_DIFFERENT = 6;

/** What people choose when they must choose something long; folded, so that case and Turkish letters make no difference. */
const KNOWN_BAD = new Set((JSON.parse(readFileSync(new URL('known-bad-passwords.json', import.meta.url), 'utf8')) as string[]).map((word) => turkishText.fold(word)));

/** Refuses what guessing programs try first; every letter of every script is welcome, and nothing is asked for but length. */
export function refuseWeak(password: string, userName: string): void {
  const fault = faultOf(password.normalize('NFC'), userName);
  if (fault) throw new Refusal('PASSWORD_UNFIT', { fault });
}

function faultOf(password: string, userName: string): string | null {
  const letters = [...password];
  if (letters.length < LEAST) return 'short';
  if (letters.length > MOST) return 'long';
  const folded = turkishText.fold(password);
  if (new Set(folded).size < LEAST_DIFFERENT) return 'monotonous';
  if (userName.length > 3 && folded.includes(turkishText.fold(userName))) return 'user-name';
  return isKnown(folded) ? 'known' : null;
}

/** A known word with digits and signs around it, or said twice, is still that word; so is a walk along the keyboard. */
function isKnown(folded: string): boolean {
  const core = folded.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  if ([folded, core].some((word) => KNOWN_BAD.has(word) || KNOWN_BAD.has(half(word)))) return true;
  return ROWS.some((row) => row.includes(folded) || row.includes([...folded].reverse().join('')));
}

const half = (word: string): string => (word.slice(0, word.length / 2).repeat(2) === word ? word.slice(0, word.length / 2) : word);
const ROWS = ['0123456789012345678901234567890', 'abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz', 'qwertyuiopasdfghjklzxcvbnmqwertyuiop', '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik', 'qazwsxedcrfvtgbyhnujm'];
