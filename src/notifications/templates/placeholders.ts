const BLANK = /\{\{\s*([A-Za-z][\w-]*)\s*\}\}/gu;

/** The names in the text's blanks, each once. */
export function placeholdersIn(text: string): string[] {
  return [...new Set([...text.matchAll(BLANK)].map(([, name = '']) => name))];
}

/** Whether braces are left that open or close no blank: somebody mistyped one. */
export function hasLooseBraces(text: string): boolean {
  return /\{\{|\}\}/u.test(text.replace(BLANK, ''));
}

/** The text with its blanks filled; values are put in as they are and not looked through again. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(BLANK, (_, name: string) => values[name] ?? '');
}
