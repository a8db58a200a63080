/** What a spreadsheet program would take for a formula when the file is edited or saved as CSV begins with an apostrophe. */
export function harmless(text: string): string {
  return /^[\s\p{Cf}]*[=+\-@＝＋－＠|%]/u.test(text) || /^[\t\r\n]/u.test(text) ? `'${text}` : text;
}
