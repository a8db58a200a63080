import path from 'node:path';
import { ConfigError } from '../platform/start/index.js';

/** A store that speaks S3. */
export interface S3Settings {
  readonly endpoint: string;
  readonly region: string;
  readonly bucket: string;
  readonly key: string;
  readonly secret: string;
}

/** Where files lie, and how many somebody may bring. */
export interface DocumentSettings {
  /** On this machine: files on their way in, and all files where there is no S3. */
  readonly folder: string;
  readonly s3: S3Settings | undefined;
  /** Of one person in one day. */
  readonly filesPerDay: number;
  readonly bytesPerDay: number;
}

type Environment = Readonly<Record<string, string | undefined>>;

const MEGABYTE = 1024 * 1024;
const S3_NAMES = ['S3_ENDPOINT', 'S3_BUCKET', 'S3_KEY', 'S3_SECRET'] as const;

/** Reads every setting of documents; throws a ConfigError that names all wrong ones at once, and never repeats a secret. */
export function readDocumentSettings(environment: Environment): DocumentSettings {
  const complaints: string[] = [];
  const text = (name: string, otherwise = ''): string => environment[name]?.trim() || otherwise;
  const count = (name: string, otherwise: number): number => {
    const value = text(name, String(otherwise));
    if (!/^[1-9]\d{0,6}$/u.test(value)) complaints.push(`${name} must be a number from 1 to 9999999, not "${value}".`);
    return Number(value);
  };
  const settings: DocumentSettings = {
    folder: path.resolve(text('DOCUMENTS_FOLDER', path.join(text('TALEPAKIS_DATA', '.data'), 'documents'))),
    s3: readS3(text, complaints),
    filesPerDay: count('DOCUMENTS_PER_DAY', 500),
    bytesPerDay: count('DOCUMENT_MEGABYTES_PER_DAY', 2_000) * MEGABYTE,
  };
  if (complaints.length > 0) throw new ConfigError(complaints.join('\n'));
  return settings;
}

function readS3(text: (name: string, otherwise?: string) => string, complaints: string[]): S3Settings | undefined {
  if (S3_NAMES.every((name) => !text(name))) return undefined;
  for (const name of S3_NAMES) if (!text(name)) complaints.push(`${name} must be set when one of ${S3_NAMES.join(', ')} is.`);
  const endpoint = text('S3_ENDPOINT');
  if (endpoint && !/^https?:$/u.test(URL.canParse(endpoint) ? new URL(endpoint).protocol : '')) complaints.push('S3_ENDPOINT must be an address that begins with https:// or http://.');
  return { endpoint, region: text('S3_REGION', 'us-east-1'), bucket: text('S3_BUCKET'), key: text('S3_KEY'), secret: text('S3_SECRET') };
}
