import type { Offered } from './offer.js';
import { languageOfTerminal, wordsIn } from './messages.js';

/** What whoever starts a demo reads in the terminal: who can sign in and how, and where the codes arrive. */
export function printedOffer(offered: readonly Offered[], simulatorsUrl: string | null): string {
  const words = wordsIn(languageOfTerminal());
  const rows = offered.flatMap((user) => (isPrinted(user.way) ? [[user.about, user.name, words.ways[user.way], filled(words.typed[user.way], user)]] : []));
  const table = aligned([[...words.columns], ...rows]);
  const where = simulatorsUrl === null ? words.outside : words.simulators.replaceAll('{url}', simulatorsUrl);
  return `\n${words.heading}\n\n${table}\n\n${where}\n\n`;
}

type Printed = keyof ReturnType<typeof wordsIn>['ways'];
const isPrinted = (way: Offered['way']): way is Printed => Object.hasOwn(wordsIn('en').ways, way);

function filled(sentence: string, { motherInitials, ...user }: Offered): string {
  const values: Record<string, string | null> = { ...user, ...motherInitials };
  return sentence.replace(/\{(\w+)\}/gu, (_, name: string) => values[name] ?? '');
}

function aligned(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd()}`).join('\n');
}
