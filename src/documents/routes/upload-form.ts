import type { Multipart, MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { Refusal } from '../../platform/index.js';
import { MOST_BYTES } from '../receive.js';

/** The field the file stands in. */
const FIELD = 'dosya';
/** What a form adds to its file. */
const ROOM = 64 * 1024;
/** One byte more than allowed is let in, so that we are the ones to notice. */
const LIMITS = { files: 2, parts: 3, fields: 1, fieldSize: 100, fileSize: MOST_BYTES + 1, headerPairs: 20 };

interface SentFile {
  readonly file: MultipartFile;
  /** Resolves at the end of the form; rejects when anything follows the file. */
  readonly isAll: () => Promise<void>;
}

/** The only file of the form, unread. What says itself that it is too large is not read at all. */
export async function fileIn(request: FastifyRequest): Promise<SentFile> {
  if (!request.isMultipart()) throw new Refusal('MEDIA_TYPE_UNKNOWN');
  if (Number(request.headers['content-length'] ?? 0) > MOST_BYTES + ROOM) throw new Refusal('DOCUMENT_TOO_LARGE');
  const parts = request.parts({ limits: LIMITS });
  const file = await next(parts);
  if (file?.type !== 'file' || file.fieldname !== FIELD || !file.filename) {
    if (file?.type === 'file') file.file.destroy();
    throw new Refusal('MALFORMED_REQUEST', { fields: [{ field: FIELD, fault: 'missing' }] });
  }
  return { file, isAll: () => nothingMore(parts) };
}

async function nothingMore(parts: AsyncIterator<Multipart>): Promise<void> {
  const more = await next(parts);
  if (!more) return;
  if (more.type === 'file') more.file.destroy();
  throw new Refusal('DOCUMENT_ONE_AT_A_TIME');
}

/** A form that breaks off or cannot be read is its sender's fault. */
async function next(parts: AsyncIterator<Multipart>): Promise<Multipart | undefined> {
  try {
    const { done, value } = await parts.next();
    return done ? undefined : value;
  } catch {
    throw new Refusal('DOCUMENT_UPLOAD_BROKEN');
  }
}
