/** Letters and figures that are not taken for one another when read out. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 4;
const GROUP_LENGTH = 4;

/** A first password nobody guesses (79 bits), in groups that can be dictated. */
export function inventedPassword(): string {
  return Array.from({ length: GROUPS }, () => Array.from({ length: GROUP_LENGTH }, sign).join('')).join('-');
}

/** Every sign as likely as any other: numbers beyond the last whole round are drawn anew. */
function sign(): string {
  for (;;) {
    const [drawn = 0] = crypto.getRandomValues(new Uint8Array(1));
    const found = drawn < 256 - (256 % SIGNS.length) ? SIGNS[drawn % SIGNS.length] : undefined;
    if (found) return found;
  }
}
