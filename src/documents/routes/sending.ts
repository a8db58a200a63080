import type { FastifyReply } from 'fastify';
import { Refusal } from '../../platform/index.js';
import type { OpenDocument } from '../documents.js';
import type { ByteRange } from '../storage/index.js';

/** Nothing in a file may run, load or send anything, whatever it turns out to be. */
const NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'; sandbox";
/** In a frame of ours, with no origin of its own. */
const SHOWN = "default-src 'none'; object-src 'self'; img-src 'self'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox";
/** Viewers of PDF that are written in JavaScript need scripts, and a button to save; a script of the file's own still has no source it may come from. */
const SHOWN_PDF = `${SHOWN} allow-scripts allow-downloads`;

/** Sends the content to be saved, never to be opened in place. */
export async function sendToSave(reply: FastifyReply, { document, content }: OpenDocument): Promise<void> {
  const bytes = await content();
  head(reply, { policy: `${NOTHING}; frame-ancestors 'none'`, disposition: disposition('attachment', document.name) });
  await reply.type(document.type).header('content-length', document.bytes).send(bytes);
}

/** For another room's route: saved, or shown in place when a browser can; refuses a preview of what none can show. */
export async function sendDocument(reply: FastifyReply, open: OpenDocument, how: 'save' | 'show'): Promise<void> {
  if (how === 'save') return sendToSave(reply, open);
  if (!open.document.canBeShown) throw new Refusal('DOCUMENT_NO_PREVIEW');
  await sendToShow(reply, open, reply.request.headers.range);
}

/** Sends the content to be shown in a frame of our own pages; a viewer may ask for a part of it. */
export async function sendToShow(reply: FastifyReply, { document, content }: OpenDocument, asked: string | undefined): Promise<void> {
  const range = rangeIn(asked, document.bytes);
  if (range === 'outside') return void (await reply.status(416).header('content-range', `bytes */${document.bytes}`).send());
  const bytes = await content(range);
  head(reply, { policy: document.type === 'application/pdf' ? SHOWN_PDF : SHOWN, disposition: disposition('inline', document.name) });
  reply.header('accept-ranges', 'bytes').type(document.type);
  if (range) reply.status(206).header('content-range', `bytes ${range.start}-${range.end}/${document.bytes}`);
  await reply.header('content-length', range ? range.end - range.start + 1 : document.bytes).send(bytes);
}

function head(reply: FastifyReply, { policy, disposition: how }: { readonly policy: string; readonly disposition: string }): void {
  reply.headers({
    'content-security-policy': policy,
    'content-disposition': how,
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'private, no-store',
  });
}

/** RFC 6266: plain ASCII for who knows no better, and the whole name for everybody else. */
export function disposition(how: 'attachment' | 'inline', name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').replace(/ı/gu, 'i').replace(/[^\x20-\x7e]|["\\%]/gu, '_');
  const whole = encodeURIComponent(name).replace(/['()*]/gu, (letter) => `%${letter.charCodeAt(0).toString(16)}`);
  return `${how}; filename="${plain}"; filename*=UTF-8''${whole}`;
}

/** One range; several, or what cannot be read, count as the whole (RFC 9110 allows it). */
export function rangeIn(asked: string | undefined, size: number): ByteRange | 'outside' | undefined {
  const [, from, to] = /^bytes=(\d{0,15})-(\d{0,15})$/u.exec(asked ?? '') ?? [];
  if (from === undefined || to === undefined || (from === '' && to === '')) return undefined;
  if (from === '') return Number(to) === 0 ? 'outside' : { start: Math.max(0, size - Number(to)), end: size - 1 };
  const [start, end] = [Number(from), to === '' ? size - 1 : Math.min(Number(to), size - 1)];
  if (to !== '' && Number(to) < start) return undefined;
  return start >= size ? 'outside' : { start, end };
}
