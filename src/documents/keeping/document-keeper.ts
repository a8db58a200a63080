import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import type { Clock, Database, Logger } from '../../platform/index.js';
import { DOCUMENT_SCAN } from '../add-document.js';
import type { Scan } from './scan.js';
import { StandingWork } from './standing-work.js';
import type { Sweep } from './sweep.js';

interface Parts {
  readonly database: Database;
  readonly clock: Clock;
  readonly scan: Scan;
  readonly sweep: Sweep;
  readonly logger: Logger;
}

const LOOK_MS = 5_000;
const SWEEP_MS = 60_000;

/** Has documents scanned as soon as they come, and destroys what is over; any number of processes may. */
export class DocumentKeeper implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly scanning: StandingWork;
  private readonly sweeping: StandingWork;
  private stops: (() => void)[] = [];

  constructor(private readonly parts: Parts) {
    const { scan, sweep, logger } = parts;
    this.scanning = new StandingWork(() => this.scanAll(scan), (error) => logger.error({ err: error }, 'a document was not scanned; it is tried again'));
    this.sweeping = new StandingWork(() => sweep.run(), (error) => logger.error({ err: error }, 'documents that are over were not destroyed; tried again in a minute'));
  }

  async onApplicationBootstrap(): Promise<void> {
    const { database, clock } = this.parts;
    const looking = setInterval(() => this.scanning.ask(), LOOK_MS).unref();
    const tidying = setInterval(() => this.sweeping.ask(), SWEEP_MS).unref();
    this.stops = [() => clearInterval(looking), () => clearInterval(tidying), clock.onMove(() => this.everything()), await database.listen(DOCUMENT_SCAN, () => this.scanning.ask())];
    this.everything();
  }

  /** Finishes what is in hand. */
  async onApplicationShutdown(): Promise<void> {
    for (const stop of this.stops) stop();
    await Promise.all([this.scanning.stop(), this.sweeping.stop()]);
  }

  private everything(): void {
    this.scanning.ask();
    this.sweeping.ask();
  }

  private async scanAll(scan: Scan): Promise<void> {
    while (!this.scanning.isStopping && (await scan.next()));
  }
}
