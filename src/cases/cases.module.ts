import { Module } from '@nestjs/common';
import { Memberships, OrgModule } from '../org/index.js';
import { DeadlineClocks } from '../org/calendar/index.js';
import { Audit, AuditModule } from '../platform/audit/index.js';
import { Clock, Database } from '../platform/index.js';
import { Runtime, RuntimeModule } from '../runtime-postgres/index.js';
import { openCases } from './open-cases.js';
import { Cases } from './cases.js';

const cases = {
  provide: Cases,
  inject: [Database, Clock, Audit, Runtime, Memberships, DeadlineClocks],
  useFactory: (...[database, clock, audit, runtime, memberships, clocks]: [Database, Clock, Audit, Runtime, Memberships, DeadlineClocks]) =>
    openCases({ database, clock, audit, runtime, memberships, clocks }),
};

/** Belongs into every process that moves instances, whatever else it does: the rows of cases follow each step. */
@Module({ imports: [RuntimeModule, OrgModule, AuditModule], providers: [cases], exports: [Cases] })
export class CasesModule {}
