/** The beginning of a tag, a comment or a declaration: `3 < 5` is none. */
const TAG = /<[A-Za-z/!?]/u;
/** Where a marked-up link leads. */
const LINK = /\]\(\s*([^)\s]*)/gu;
const GOOD_TARGET = /^(https?:\/\/|mailto:|tel:|\/(?!\/)|#)/u;

/** What is wrong with a text that pages will show with headings, lists and links made from it; null when nothing is. */
export function faultOfText(text: string): 'html' | 'link' | null {
  if (TAG.test(text)) return 'html';
  return [...text.matchAll(LINK)].every(([, target = '']) => GOOD_TARGET.test(target)) ? null : 'link';
}
