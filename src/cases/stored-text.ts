/** The text as PostgreSQL can store it: a NUL and half a surrogate pair become the replacement character. */
export function storedText(text: string): string {
  return Buffer.from(text).toString().replaceAll('\0', '\uFFFD');
}

/** The same for everything in a JSON value. */
export function storedJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (typeof part === 'string' ? storedText(part) : part));
}
