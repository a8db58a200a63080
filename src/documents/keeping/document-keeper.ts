import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import type { Clock, Database, Logger } from '../../platform/index.js';
import { DOCUMENT_SCAN } from '../add-document.js';
import type { Scan } from './scan.js';
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
  private scanning: Promise<void> | undefined;
  private sweeping: Promise<void> | undefined;
  private stops: (() => void)[] = [];
  private isOver = false;
  private isWanted = false;

  constructor(private readonly parts: Parts) {}

  async onApplicationBootstrap(): Promise<void> {
    const { database, clock } = this.parts;
    const looking = setInterval(() => this.look(), LOOK_MS).unref();
    const tidying = setInterval(() => this.tidy(), SWEEP_MS).unref();
    this.stops = [() => clearInterval(looking), () => clearInterval(tidying), clock.onMove(() => this.everything()), await database.listen(DOCUMENT_SCAN, () => this.look())];
    this.everything();
  }

  /** Finishes what is in hand. */
  async onApplicationShutdown(): Promise<void> {
    this.isOver = true;
    for (const stop of this.stops) stop();
    await Promise.all([this.scanning, this.sweeping]);
  }

  private everything(): void {
    this.look();
    this.tidy();
  }

  /** Whoever is at work looks once more when there was news meanwhile. */
  private look(): void {
    this.isWanted = true;
    if (this.isOver) return;
    this.scanning ??= this.scanAll().finally(() => { this.scanning = undefined; });
  }

  private async scanAll(): Promise<void> {
    try {
      while (this.isWanted && !this.isOver) {
        this.isWanted = false;
        while (!this.isOver && (await this.parts.scan.next()));
      }
    } catch (error) {
      this.parts.logger.error({ err: error }, 'a document was not scanned; it is tried again');
    }
  }

  private tidy(): void {
    if (this.isOver) return;
    this.sweeping ??= this.parts.sweep.run()
      .catch((error: unknown) => this.parts.logger.error({ err: error }, 'documents that are over were not destroyed; tried again in a minute'))
      .finally(() => { this.sweeping = undefined; });
  }
}
