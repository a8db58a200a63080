import { Refusal } from '../../platform/index.js';

const MOST_LETTERS = 150;
/** Control and format characters (the bidirectional ones among them), private and half characters: what shows a name as another one. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\u{FFFC}\u{FFFD}]/gu;
const RESERVED = /[<>:"|?*]/gu;

/** How browsers write a quotation mark and the end of a line into a form (HTML, multipart/form-data). */
const WRITTEN = /%(22|0A|0D)/gu;

/** The name as it may be shown and offered for saving: no path, nothing that cannot be seen, not too long; its ending stays. */
export function cleanName(sent: string): string {
  const last = sent.replace(WRITTEN, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))).normalize('NFC').split(/[\\/]/u).at(-1) ?? '';
  const seen = last.replace(UNSEEN, '').replace(RESERVED, '_').replace(/\s+/gu, ' ').replace(/^[ .]+|[ .]+$/gu, '');
  const ending = /\.[^.]{1,10}$/u.exec(seen)?.[0] ?? '';
  const stem = [...seen.slice(0, seen.length - ending.length)].slice(0, MOST_LETTERS).join('').trim();
  if (!stem) throw new Refusal('DOCUMENT_NAME_UNFIT');
  return `${stem}${ending}`;
}

const SMALL: Readonly<Record<string, string>> = Object.fromEntries([...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter, at) => [letter, 'abcdefghijklmnopqrstuvwxyz'[at] ?? '']));

/** What comes after the last dot, in small ASCII letters. */
export function endingOf(name: string): string {
  const ending = name.split('.').slice(1).at(-1) ?? '';
  return [...ending].map((letter) => SMALL[letter] ?? letter).join('');
}
