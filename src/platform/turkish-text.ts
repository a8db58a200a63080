const FOLDED: Readonly<Record<string, string>> = Object.fromEntries(
  [...'İIıĞğŞşÇçÖöÜüÂâÎîÛû'].map((letter, index) => [letter, 'iiiggssccoouuaaiiuu'[index] ?? letter]),
);
const COMBINING_DOT = /\u0307/g;
const collator = new Intl.Collator('tr');

/** Turkish letters are no ASCII letters: case and order go through here, never through the machine's locale. */
export const turkishText = {
  /**
   * The text as searched: small ASCII letters, the same for `IŞIK`, `ışık` and `isik`. Never store it alone, never show it.
   * The SQL function `tr_fold` answers the same for every vector in test/platform/turkish-text.vectors.json.
   */
  fold: (text: string): string =>
    [...text.normalize('NFC').replace(COMBINING_DOT, '')].map((letter) => FOLDED[letter] ?? lowerAscii(letter)).join(''),
  lower: (text: string): string => text.toLocaleLowerCase('tr'),
  upper: (text: string): string => text.toLocaleUpperCase('tr'),
  /** For sorting: c before ç, ı before i. */
  compare: (left: string, right: string): number => collator.compare(left, right),
} as const;

function lowerAscii(letter: string): string {
  return letter >= 'A' && letter <= 'Z' ? String.fromCharCode(letter.charCodeAt(0) + 32) : letter;
}
