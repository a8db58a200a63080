import type { Clock } from '../clock.js';
import type { Logger } from '../logger.js';
import { type AuditSealer } from './audit-sealer.js';

const restMs = 60_000;
/** Somebody's older transaction was still under way. */
const shortRestMs = 1_000;

/** Seals every minute, and keeps the months once a day, until it is stopped. */
export class AuditSealing {
  private isStopped = false;
  private wake = (): void => undefined;
  private running: Promise<void> | undefined;
  private keptOn = '';

  constructor(private readonly sealer: AuditSealer, private readonly clock: Clock, private readonly logger: Logger) {}

  start(): void {
    this.running ??= this.run();
  }

  /** Resolves when what was under way is done. */
  async stop(): Promise<void> {
    this.isStopped = true;
    this.wake();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.isStopped) await this.rest(await this.once());
  }

  private async once(): Promise<number> {
    try {
      const isSealed = await this.sealer.sealOnce();
      await this.keepMonths();
      return isSealed ? restMs : shortRestMs;
    } catch (error) {
      this.logger.error({ err: error }, 'the audit trail could not be kept in order; trying again in a minute');
      return restMs;
    }
  }

  private async keepMonths(): Promise<void> {
    const day = this.clock.now().toISOString().slice(0, 10);
    if (day === this.keptOn) return;
    await this.sealer.keepMonths();
    this.keptOn = day;
  }

  private async rest(forMs: number): Promise<void> {
    if (this.isStopped) return;
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve) => {
      this.wake = resolve;
      timer = setTimeout(resolve, forMs);
    });
    clearTimeout(timer);
  }
}
