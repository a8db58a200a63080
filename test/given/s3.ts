import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import S3rver from 's3rver';

export interface GivenS3 {
  /** As our settings call it; the bucket is not made yet. */
  readonly environment: Readonly<Record<string, string>>;
  readonly stop: () => Promise<void>;
}

/** A store that speaks S3 and checks signatures, in this process. */
export async function startS3(): Promise<GivenS3> {
  const directory = await mkdtemp(path.join(tmpdir(), 's3-'));
  const server = new S3rver({ address: '127.0.0.1', port: 0, silent: true, directory, vhostBuckets: false });
  const { port } = await server.run();
  return {
    environment: { S3_ENDPOINT: `http://127.0.0.1:${port}`, S3_BUCKET: 'belgeler', S3_KEY: 'S3RVER', S3_SECRET: 'S3RVER' },
    stop: async () => {
      await server.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
