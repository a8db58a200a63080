import { Module } from '@nestjs/common';
import { Documents } from '../documents/index.js';
import { Notifications, NotificationsModule } from '../notifications/index.js';
import { Memberships, OrgModule, Units } from '../org/index.js';
import { DeadlineClocks } from '../org/calendar/index.js';
import { Audit, AuditModule } from '../platform/audit/index.js';
import { Clock, Database } from '../platform/index.js';
import { Runtime, RuntimeModule } from '../runtime-postgres/index.js';
import { openCases } from './open-cases.js';
import { Cases } from './cases.js';

type Given = [Database, Clock, Audit, Runtime, Memberships, DeadlineClocks, Units, Documents, Notifications];

const cases = {
  provide: Cases,
  inject: [Database, Clock, Audit, Runtime, Memberships, DeadlineClocks, Units, Documents, Notifications],
  useFactory: (...[database, clock, audit, runtime, memberships, clocks, units, documents, notifications]: Given) =>
    openCases({ database, clock, audit, runtime, memberships, clocks, units, documents, notifications }),
};

/** Belongs into every process that moves instances, whatever else it does: the rows of cases follow each step. */
@Module({ imports: [RuntimeModule, OrgModule, NotificationsModule, AuditModule], providers: [cases], exports: [Cases] })
export class CasesModule {}
