import type { DocumentSettings } from '../settings.js';
import { DiskStorage } from './disk-storage.js';
import type { DocumentStorage } from './storage.js';

/** The store the settings name. Amazon's client is large: only who uses it loads it. */
export async function openStorage({ s3, folder }: DocumentSettings): Promise<DocumentStorage> {
  if (!s3) return new DiskStorage(folder);
  const { S3Storage } = await import('./s3-storage.js');
  return new S3Storage(s3);
}
