const BROWSERS = [['Firefox/', 'Firefox'], ['Edg/', 'Edge'], ['SamsungBrowser/', 'Samsung Internet'], ['OPR/', 'Opera'], ['Chrome/', 'Chrome'], ['Safari/', 'Safari']] as const;
const SYSTEMS = [['Android', 'Android'], ['iPhone', 'iPhone'], ['iPad', 'iPad'], ['Windows', 'Windows'], ['Mac OS X', 'macOS'], ['Linux', 'Linux']] as const;

/** Enough to recognise one's own device in a list; the whole text would single people out. */
export function browserName(userAgent: string | undefined): string {
  const named = (table: readonly (readonly [string, string])[]): string[] => {
    const found = table.find(([mark]) => userAgent?.includes(mark));
    return found ? [found[1]] : [];
  };
  return [...named(BROWSERS), ...named(SYSTEMS)].join(', ') || '—';
}
