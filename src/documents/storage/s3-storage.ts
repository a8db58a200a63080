import { createReadStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { BucketAlreadyExists, BucketAlreadyOwnedByYou, CreateBucketCommand, DeleteObjectCommand, GetObjectCommand, NoSuchBucket, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { Refusal } from '../../platform/index.js';
import type { S3Settings } from '../settings.js';
import type { ByteRange, DocumentStorage } from './storage.js';

const CONNECT_MS = 5_000;
const ANSWER_MS = 60_000;
const silent = (): void => undefined;

/** A store that speaks S3. One request per file: the store has all of it or nothing, and nothing lies in our memory. */
export class S3Storage implements DocumentStorage {
  private readonly client: S3Client;

  constructor(private readonly settings: S3Settings) {
    this.client = new S3Client({
      endpoint: settings.endpoint,
      region: settings.region,
      credentials: { accessKeyId: settings.key, secretAccessKey: settings.secret },
      // Stores other than Amazon's seldom know buckets by host name, and checksums that trail a body.
      forcePathStyle: true,
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
      // It would write to the console; what fails is thrown as well.
      logger: { debug: silent, info: silent, warn: silent, error: silent },
      requestHandler: { connectionTimeout: CONNECT_MS, requestTimeout: ANSWER_MS },
    });
  }

  async put(key: string, from: string): Promise<void> {
    try {
      await this.send(key, from);
    } catch (error) {
      if (!(error instanceof NoSuchBucket)) throw error;
      await this.makeBucket();
      await this.send(key, from);
    }
    await rm(from);
  }

  async read(key: string, range?: ByteRange): Promise<Readable> {
    const { Body } = await this.ask((client) => client.send(new GetObjectCommand({ ...this.named(key), ...(range && { Range: `bytes=${range.start}-${range.end}` }) })));
    if (!Body) throw new Error('the store answered without a body');
    return Body as Readable;
  }

  async remove(key: string): Promise<void> {
    await this.ask((client) => client.send(new DeleteObjectCommand(this.named(key))));
  }

  /** Several of us may find it missing at once. */
  private async makeBucket(): Promise<void> {
    try {
      await this.ask((client) => client.send(new CreateBucketCommand({ Bucket: this.settings.bucket })));
    } catch (error) {
      if (!(error instanceof BucketAlreadyOwnedByYou || error instanceof BucketAlreadyExists)) throw error;
    }
  }

  private async send(key: string, from: string): Promise<void> {
    const { size } = await stat(from);
    const content = createReadStream(from);
    try {
      await this.ask((client) => client.send(new PutObjectCommand({ ...this.named(key), Body: content, ContentLength: size, ContentType: 'application/octet-stream' })));
    } finally {
      content.destroy();
    }
  }

  /** Only what the store itself answered is an error of ours. */
  private async ask<Answer>(question: (client: S3Client) => Promise<Answer>): Promise<Answer> {
    try {
      return await question(this.client);
    } catch (error) {
      const { name, $metadata } = error as { name: string; $metadata?: { httpStatusCode?: number } };
      const status = $metadata?.httpStatusCode ?? 0;
      if (status >= 400 && status < 500) throw error;
      throw new Refusal('DOCUMENT_STORE_AWAY', { why: name });
    }
  }

  private named(key: string): { Bucket: string; Key: string } {
    return { Bucket: this.settings.bucket, Key: key };
  }
}
