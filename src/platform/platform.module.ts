import { Global, Module, type DynamicModule } from '@nestjs/common';
import { Clock } from './clock.js';
import { Database } from './database/index.js';
import { HealthController } from './http/health.controller.js';
import { Metrics } from './metrics.js';
import { PersonalData } from './personal-data/index.js';
import type { Platform } from './start/open-platform.js';
import { Queues } from './queue.js';
import { Running } from './running.js';

/** Under these names the two things without a class are injected: `@Inject(CONFIG)`. */
export const CONFIG = 'CONFIG';
export const LOGGER = 'LOGGER';

/** Gives every room the opened platform: Database, Queues, Clock, PersonalData, Metrics, CONFIG, LOGGER. */
@Global()
@Module({})
export class PlatformModule {
  static with(platform: Platform): DynamicModule {
    const providers = [
      { provide: Database, useValue: platform.database },
      { provide: Queues, useValue: platform.queues },
      { provide: Clock, useValue: platform.clock },
      { provide: PersonalData, useValue: platform.personalData },
      { provide: Metrics, useValue: platform.metrics },
      { provide: Running, useValue: platform.running },
      { provide: CONFIG, useValue: platform.config },
      { provide: LOGGER, useValue: platform.logger },
    ];
    return { module: PlatformModule, controllers: [HealthController], providers, exports: providers.map(({ provide }) => provide) };
  }
}
