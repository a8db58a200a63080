/** How the API is opened; the environment decides. */
export class ApiSettings {
  /** Requests from this machine need no credentials: only for demonstrations, and never behind a proxy. */
  readonly isOpenOnLoopback: boolean;
  /** `/v2/clock` moves time. */
  readonly hasTestClock: boolean;

  constructor({ isOpenOnLoopback = false, hasTestClock = false }: Partial<ApiSettings> = {}) {
    this.isOpenOnLoopback = isOpenOnLoopback;
    this.hasTestClock = hasTestClock;
  }
}
