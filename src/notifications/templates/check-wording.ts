import { Refusal } from '../../platform/index.js';
import { hasLooseBraces, placeholdersIn } from './placeholders.js';
import type { Channel, MessageKind, Wording } from './template.js';

/** Refuses a wording that could not be sent: blanks nobody fills, one that is needed left out, a subject where there is none. */
export function checkWording(kind: MessageKind, channel: Channel, { subject, body }: Wording): void {
  if ((subject === null) === (channel === 'mail')) throw new Refusal('MALFORMED_REQUEST', { fields: [{ field: 'subject', fault: channel === 'mail' ? 'missing' : 'unknown' }] });
  const text = `${subject ?? ''}\n${body}`;
  const named = placeholdersIn(text);
  const unknown = named.filter((name) => !kind.placeholders.includes(name));
  if (unknown.length > 0) throw new Refusal('PLACEHOLDER_UNKNOWN', { names: unknown.join(', '), known: kind.placeholders.join(', ') });
  if (hasLooseBraces(subject ?? '') || hasLooseBraces(body)) throw new Refusal('PLACEHOLDER_UNKNOWN', { names: '{{ }}', known: kind.placeholders.join(', ') });
  const missing = kind.needed.filter((name) => !placeholdersIn(body).includes(name));
  if (missing.length > 0) throw new Refusal('PLACEHOLDER_MISSING', { names: missing.join(', ') });
}
