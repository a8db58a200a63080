/** What a machine client may do: see, deploy, start and correlate, work on jobs and tasks, operate instances, everything. */
export const scopes = ['read', 'deploy', 'start', 'work', 'operate', 'admin'] as const;

/** One of the things a machine client may do. */
export type Scope = (typeof scopes)[number];

/** Whether the scopes include the wanted one; `admin` includes all. */
export function allows(granted: readonly Scope[], wanted: Scope): boolean {
  return granted.includes('admin') || granted.includes(wanted);
}

/** Keeps the words that are scopes. */
export function scopesAmong(words: readonly string[]): Scope[] {
  return scopes.filter((scope) => words.includes(scope));
}
