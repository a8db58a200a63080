import { Global, Module, type DynamicModule } from '@nestjs/common';
import { Clock, LOGGER, Metrics, Running, type Logger } from '../platform/index.js';
import { Outside, OutsideHealth } from './outside.js';
import type { OutsideSettings } from './settings.js';

/** Gives every room the outside systems, once per process: `Outside` and `OutsideHealth`. */
@Global()
@Module({})
export class OutsideModule {
  static with(settings: OutsideSettings): DynamicModule {
    const outside = {
      provide: Outside,
      useFactory: (clock: Clock, logger: Logger, metrics: Metrics) => new Outside(settings, { clock, logger, metrics }),
      inject: [Clock, LOGGER, Metrics],
    };
    const health = {
      provide: OutsideHealth,
      useFactory: ({ health }: Outside, running: Running) => {
        // Told to whoever watches; without them we still do what we can.
        running.details.set('outside', () => Object.fromEntries(health.states().map(({ system, standing }) => [system, standing])));
        return health;
      },
      inject: [Outside, Running],
    };
    return { module: OutsideModule, providers: [outside, health], exports: [Outside, OutsideHealth] };
  }
}
