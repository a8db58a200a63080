declare module 's3rver' {
  import type { AddressInfo } from 'node:net';

  /** A store that speaks S3; the package has no types of its own. */
  class S3rver {
    constructor(options: { address: string; port: number; silent: boolean; directory: string; vhostBuckets: boolean });
    run(): Promise<AddressInfo>;
    close(): Promise<void>;
  }
  export = S3rver;
}
