import { fill } from './placeholders.js';
import type { Channel, Wording } from './template.js';

/** What gateways take at most of one message, with room for what follows a cut. */
const MOST_SMS = 900;
const MOST_VALUE = 2_000;
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f\u2028\u2029]+/gu;

/** What is sent: the wording with its blanks filled, without what would break a subject or a gateway. */
export function rendered(channel: Channel, { subject, body }: Wording, values: Readonly<Record<string, string>>): Wording {
  const clean = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, cut(value.replace(CONTROL, ' ').trim(), MOST_VALUE)]));
  const text = fill(body, clean);
  return {
    subject: subject === null ? null : fill(subject, clean).replace(/\s+/gu, ' ').trim(),
    body: channel === 'sms' ? cut(text.trim(), MOST_SMS) : text,
  };
}

/** Whole letters only: half a pair would be no letter at all. */
function cut(text: string, most: number): string {
  const letters = [...text];
  return letters.length <= most ? text : `${letters.slice(0, most - 3).join('')}...`;
}
