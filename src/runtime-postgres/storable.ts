/** The text as PostgreSQL can store it: a NUL and half a surrogate pair become the replacement character. */
export function storable(text: string): string {
  return Buffer.from(text).toString().replaceAll('\u0000', '\uFFFD');
}
