import { RuntimeRefusal } from '../runtime/index.js';

export type Variables = Readonly<Record<string, unknown>>;

const mostBytes = 4_000_000;
/** Each is a row of its own. */
const mostNames = 10_000;

/** Refuses what is no plain JSON object, or larger than one request may bring. */
export function checkVariables(variables: unknown): Variables {
  if (typeof variables !== 'object' || variables === null || Array.isArray(variables)) throw new RuntimeRefusal('VARIABLES_MALFORMED', {});
  const bytes = Buffer.byteLength(jsonOf(variables));
  if (bytes > mostBytes) throw new RuntimeRefusal('VARIABLES_TOO_LARGE', { bytes, most: mostBytes });
  const names = Object.keys(variables);
  if (names.length > mostNames) throw new RuntimeRefusal('VARIABLES_TOO_LARGE', { names: names.length, most: mostNames });
  if (names.some((name) => name.includes('\0'))) throw new RuntimeRefusal('VARIABLES_MALFORMED', { reason: 'a name holds a NUL' });
  return variables as Variables;
}

function jsonOf(variables: object): string {
  try {
    return JSON.stringify(variables);
  } catch (cause) {
    throw new RuntimeRefusal('VARIABLES_MALFORMED', { reason: cause instanceof RangeError ? 'nested too deeply' : (cause as Error).message });
  }
}
