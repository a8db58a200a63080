import { Module } from '@nestjs/common';
import { Clock, Database, LOGGER, type Logger } from '../platform/index.js';
import { Runtime } from './runtime.js';

/** Gives a room the one Runtime of this process; needs the platform's module. */
@Module({
  providers: [{ provide: Runtime, inject: [Database, Clock, LOGGER], useFactory: (database: Database, clock: Clock, logger: Logger) => Runtime.open(database, clock, logger) }],
  exports: [Runtime],
})
export class RuntimeModule {}
