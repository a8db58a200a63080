import { Inject, Module, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Clock } from '../clock.js';
import { Database } from '../database/index.js';
import type { Logger } from '../logger.js';
import { PersonalData } from '../personal-data/index.js';
import { LOGGER } from '../platform.module.js';
import { Audit } from './audit.js';
import { AuditSealer } from './audit-sealer.js';
import { AuditSealing } from './audit-sealing.js';

const audit = {
  provide: Audit,
  inject: [Database, Clock, PersonalData],
  useFactory: (database: Database, clock: Clock, personalData: PersonalData) => new Audit({ database, clock, personalData }),
};

/** Gives `Audit` to a room that imports it. */
@Module({ providers: [audit], exports: [Audit] })
export class AuditModule {}

/** Chains the trail; only in processes that carry work. Several may: they take turns. */
@Module({})
export class AuditSealingModule implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly sealing: AuditSealing;

  constructor(database: Database, clock: Clock, @Inject(LOGGER) logger: Logger) {
    this.sealing = new AuditSealing(new AuditSealer(database, clock), clock, logger);
  }

  onApplicationBootstrap(): void {
    this.sealing.start();
  }

  onApplicationShutdown(): Promise<void> {
    return this.sealing.stop();
  }
}
