import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Clock, Database, LOGGER, type Logger } from '../../platform/index.js';
import { CodeMessages } from './code-messages.js';
import { CHANNEL } from './codes.js';
import { Leftovers } from './leftovers.js';

const AT_ONCE = 4;
const LOOK_MS = 2_000;
const SWEEP_MS = 60_000;

/** Sends codes as soon as they are written, and clears away what signing in leaves behind; any number of processes may. */
@Injectable()
export class CodeSender implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly running = new Set<Promise<void>>();
  private stops: (() => void)[] = [];
  private isOver = false;
  private isWanted = false;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly messages: CodeMessages,
    private readonly leftovers: Leftovers,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const looking = setInterval(() => this.look(), LOOK_MS).unref();
    const sweeping = setInterval(() => void this.sweep(), SWEEP_MS).unref();
    this.stops = [() => clearInterval(looking), () => clearInterval(sweeping), this.clock.onMove(() => this.look())];
    this.stops.push(await this.database.listen(CHANNEL, () => this.look()));
    this.look();
  }

  async onApplicationShutdown(): Promise<void> {
    this.isOver = true;
    for (const stop of this.stops) stop();
    await Promise.all(this.running);
  }

  /** Whoever is at work looks once more when there was news meanwhile. */
  private look(): void {
    this.isWanted = true;
    if (this.isOver || this.running.size >= AT_ONCE) return;
    const work = this.work().finally(() => this.running.delete(work));
    this.running.add(work);
  }

  private async work(): Promise<void> {
    try {
      while (this.isWanted && !this.isOver) {
        this.isWanted = false;
        while (!this.isOver && (await this.messages.sendNext()));
      }
    } catch (error) {
      this.tell(error, 'a sign-in code was not sent; it is tried again');
    }
  }

  private async sweep(): Promise<void> {
    await this.leftovers.clear().catch((error: unknown) => this.tell(error, 'what signing in left behind was not cleared; tried again in a minute'));
  }

  /** That the database is away is told once, by the database. */
  private tell(error: unknown, what: string): void {
    if (!this.database.wasAwayIn(error)) this.logger.error({ err: error }, what);
  }
}
