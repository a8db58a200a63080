import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import type { Database, Logger } from '../../platform/index.js';
import { CALENDAR_CHANGED } from './calendar-data.js';
import type { DeadlineClocks } from './deadline-clocks.js';

/** Reckons running deadlines anew when the calendar changes, at the start, and after a connection was lost. */
export class DueDateKeeper implements OnApplicationBootstrap, OnApplicationShutdown {
  private working = Promise.resolve();
  private isWaiting = false;
  private stopListening = (): void => undefined;

  constructor(private readonly database: Database, private readonly clocks: DeadlineClocks, private readonly logger: Logger) {}

  async onApplicationBootstrap(): Promise<void> {
    this.stopListening = await this.database.listen(CALENDAR_CHANGED, () => this.wake());
    this.wake();
  }

  /** Finishes what is in hand. */
  onApplicationShutdown(): Promise<void> {
    this.stopListening();
    return this.working;
  }

  /** One run at a time, and one more for everything heard meanwhile. */
  private wake(): void {
    if (this.isWaiting) return;
    this.isWaiting = true;
    this.working = this.working.then(async () => {
      this.isWaiting = false;
      await this.clocks.reckonAnew().catch((error: unknown) => this.logger.error({ err: error }, 'deadlines are not reckoned by the new calendar yet'));
    });
  }
}
