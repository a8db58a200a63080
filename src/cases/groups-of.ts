/** What a diagram's property says of people: `ROL@detsisNo`, or a list of them. */
export function groupsOf(value: unknown): string[] {
  return (Array.isArray(value) ? (value as unknown[]) : [value]).filter((group): group is string => typeof group === 'string' && group !== '');
}
