import { Module } from '@nestjs/common';
import { Clock, Database } from '../platform/index.js';
import { Runtime } from './runtime.js';

/** Gives a room the one Runtime of this process; needs the platform's module. */
@Module({
  providers: [{ provide: Runtime, inject: [Database, Clock], useFactory: (database: Database, clock: Clock) => Runtime.open(database, clock) }],
  exports: [Runtime],
})
export class RuntimeModule {}
