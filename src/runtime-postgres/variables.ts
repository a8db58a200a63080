import { RuntimeRefusal } from '../runtime/index.js';

export type Variables = Readonly<Record<string, unknown>>;

const mostBytes = 4_000_000;

/** Refuses what is no plain JSON object, or larger than one request may bring. */
export function checkVariables(variables: unknown): Variables {
  if (typeof variables !== 'object' || variables === null || Array.isArray(variables)) throw new RuntimeRefusal('VARIABLES_MALFORMED', {});
  const bytes = Buffer.byteLength(jsonOf(variables));
  if (bytes > mostBytes) throw new RuntimeRefusal('VARIABLES_TOO_LARGE', { bytes, most: mostBytes });
  return variables as Variables;
}

function jsonOf(variables: object): string {
  try {
    return JSON.stringify(variables);
  } catch (cause) {
    throw new RuntimeRefusal('VARIABLES_MALFORMED', { reason: (cause as Error).message });
  }
}
