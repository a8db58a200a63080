import { InvalidArgument } from '../problems.js';

/** A file of a multipart form. */
export interface SentFile {
  readonly name: string;
  readonly content: string;
}

/** How much a deployment may carry. */
const multipartLimits = { files: 200, fileSize: 4 * 1024 * 1024, fields: 10, fieldSize: 1000, parts: 210, headerPairs: 50 };

interface Part {
  readonly type: 'file' | 'field';
  readonly fieldname: string;
  readonly filename?: string;
  readonly value?: unknown;
  toBuffer?(): Promise<Buffer>;
}

/** What of a request carries a multipart form. */
export interface FormRequest {
  isMultipart(): boolean;
  parts(options: { readonly limits: typeof multipartLimits }): AsyncIterable<Part>;
}

/** What a deployment's form carries. */
interface SentFiles {
  readonly files: readonly SentFile[];
  /** The application whose files these are; ours, Camunda's clients do not send it. */
  readonly application: string | null;
}

/** The files of a deployment's form; every field that is not known is refused by name. */
export async function filesOf(request: FormRequest): Promise<SentFiles> {
  if (!request.isMultipart()) throw new InvalidArgument('A deployment is a multipart form with files in the field resources');
  const files: SentFile[] = [];
  let application: string | null = null;
  for await (const part of readable(request.parts({ limits: multipartLimits }))) {
    if (part.type === 'file') files.push(await fileOf(part));
    else if (part.fieldname === 'application') application = applicationOf(part);
    else checkField(part);
  }
  if (files.length === 0) throw new InvalidArgument('resources must hold at least one file');
  return { files, application };
}

async function fileOf(part: Part): Promise<SentFile> {
  const content = await part.toBuffer?.();
  if (part.fieldname !== 'resources') throw new InvalidArgument(`${part.fieldname} is not a field here`);
  if (!part.filename) throw new InvalidArgument('resources must be files with names');
  return { name: part.filename, content: textOf(part.filename, content ?? Buffer.of()) };
}

function textOf(name: string, content: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    throw new InvalidArgument(`resources: ${name} is not text in UTF-8`);
  }
}

function applicationOf({ value }: Part): string {
  if (typeof value === 'string' && /^[a-z0-9-]{1,100}$/u.test(value)) return value;
  throw new InvalidArgument('application must be the name of a folder: a to z, 0 to 9 and -');
}

function checkField({ fieldname, value }: Part): void {
  if (fieldname !== 'tenantId') throw new InvalidArgument(`${fieldname} is not a field here`);
  if (value !== '<default>' && value !== '') throw new InvalidArgument('tenantId must be <default>: there is one tenant');
}

/** A form that breaks off is the sender's mistake; the parser's own refusals carry their status already. */
async function* readable(parts: AsyncIterable<Part>): AsyncIterable<Part> {
  try {
    yield* parts;
  } catch (error) {
    if (typeof (error as { statusCode?: unknown }).statusCode === 'number') throw error;
    throw new InvalidArgument(`The form cannot be read: ${(error as Error).message}`);
  }
}
