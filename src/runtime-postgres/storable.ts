/** The text as PostgreSQL can store it: a NUL and half a surrogate pair become the replacement character. */
export function storable(text: string): string {
  return Buffer.from(text).toString().replaceAll('\u0000', '\uFFFD');
}

const longest = 2_000;

/** What an operator reads of a fault, at most 2000 characters of it; a longer text ends in a sign that it goes on. */
export function shortText(text: string): string {
  return storable(text.length > longest ? `${text.slice(0, longest - 1)}…` : text);
}
