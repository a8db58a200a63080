import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Clock, LOGGER, type Logger } from '../../platform/index.js';
import { Destruction } from './destruction.js';

const LOOK_MS = 3_600_000;

/** Looks every hour, and whenever a test moves the time, whether a round of destruction is due. */
@Injectable()
export class DestructionKeeper implements OnApplicationBootstrap, OnApplicationShutdown {
  private running: Promise<void> | undefined;
  private isWanted = false;
  private isStopped = false;
  private stops: (() => void)[] = [];

  constructor(private readonly destruction: Destruction, private readonly clock: Clock, @Inject(LOGGER) private readonly logger: Logger) {}

  onApplicationBootstrap(): void {
    const looking = setInterval(() => this.ask(), LOOK_MS).unref();
    this.stops = [() => clearInterval(looking), this.clock.onMove(() => this.ask())];
    this.ask();
  }

  /** Finishes the step in hand; the round goes on with the next start. */
  async onApplicationShutdown(): Promise<void> {
    this.isStopped = true;
    for (const stop of this.stops) stop();
    await this.running;
  }

  private ask(): void {
    this.isWanted = true;
    if (!this.isStopped) this.running ??= this.work().finally(() => { this.running = undefined; });
  }

  private async work(): Promise<void> {
    while (this.isWanted && !this.isStopped) {
      this.isWanted = false;
      try {
        while (!this.isStopped && (await this.destruction.step()));
      } catch (error) {
        this.logger.error({ err: error }, 'records that are over were not destroyed; tried again within the hour');
      }
    }
  }
}
