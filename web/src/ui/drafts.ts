/** What was typed and not sent yet: it survives a reload and a sign-out, in this tab alone. What is secret is kept in memory only. */
const PREFIX = 'talepakis.draft.';
const WHOSE = 'talepakis.whose';
const unsaved = new Map<string, Record<string, unknown>>();

export function draftOf(name: string): Record<string, unknown> {
  const saved = sessionStorage.getItem(PREFIX + name);
  return { ...(saved ? (JSON.parse(saved) as Record<string, unknown>) : {}), ...unsaved.get(name) };
}

export function keepDraft(name: string, values: Record<string, unknown>, secrets: readonly string[] = []): void {
  const isSecret = ([field]: [string, unknown]): boolean => secrets.includes(field);
  const entries = Object.entries(values);
  sessionStorage.setItem(PREFIX + name, JSON.stringify(Object.fromEntries(entries.filter((entry) => !isSecret(entry)))));
  unsaved.set(name, Object.fromEntries(entries.filter(isSecret)));
}

export function dropDraft(name: string): void {
  sessionStorage.removeItem(PREFIX + name);
  unsaved.delete(name);
}

export function dropAllDrafts(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
  unsaved.clear();
}

/** Another person at the same screen finds nothing of the one before. */
export function keepDraftsOf(personId: string): void {
  const before = sessionStorage.getItem(WHOSE);
  if (before !== null && before !== personId) dropAllDrafts();
  sessionStorage.setItem(WHOSE, personId);
}
