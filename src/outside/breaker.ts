export type BreakerState = 'closed' | 'open' | 'half-open';

interface BreakerSettings {
  readonly failuresToOpen: number;
  readonly openMs: number;
  readonly now: () => number;
}

/** Leaves a failing system alone: after some failed calls in a row none pass, until one probe has succeeded. */
export class Breaker {
  private failures = 0;
  private openedAt: number | undefined;
  private isProbing = false;

  constructor(private readonly settings: BreakerSettings) {}

  get state(): BreakerState {
    if (this.openedAt === undefined) return 'closed';
    return this.settings.now() - this.openedAt >= this.settings.openMs ? 'half-open' : 'open';
  }

  /** Whether a call may go out now; half-open, only one at a time. Who may pass must say how it went. */
  pass(): boolean {
    if (this.state === 'closed') return true;
    if (this.state === 'open' || this.isProbing) return false;
    this.isProbing = true;
    return true;
  }

  succeeded(): void {
    this.failures = 0;
    this.openedAt = undefined;
    this.isProbing = false;
  }

  failed(): void {
    this.failures += 1;
    // Only success forgets them, so a failed probe opens again.
    if (this.failures >= this.settings.failuresToOpen) this.openedAt = this.settings.now();
    this.isProbing = false;
  }

  /** The call ended without telling anything about the system. */
  learntNothing(): void {
    this.isProbing = false;
  }
}
