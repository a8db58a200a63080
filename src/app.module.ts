import { Module, type DynamicModule } from '@nestjs/common';
import { applicationHandlers } from './application-handlers.js';
import { CasesModule } from './cases/index.js';
import { DemoDatabaseModule, DemoModule } from './demo/index.js';
import { DocumentKeepingModule, DocumentRoutesModule, DocumentsModule, readDocumentSettings } from './documents/index.js';
import { CodeSenderModule, IdentityModule } from './identity/index.js';
import { InboxModule } from './inbox/index.js';
import { KurumModule } from './kurum/index.js';
import { NotificationRoutesModule, NotificationSenderModule } from './notifications/index.js';
import { OrchestrationApiModule } from './orchestration-api/index.js';
import { OutsideModule, readOutsideSettings } from './outside/index.js';
import { AuditSealingModule } from './platform/audit/index.js';
import { PlatformModule, type Platform } from './platform/index.js';
import { PortalModule } from './portal/index.js';
import { ProcessFilesModule } from './process-files/index.js';
import { BackgroundModule } from './runtime-postgres/index.js';
import type { OutsideEnvironment } from './stand-ins.js';
import { TrackingModule } from './tracking/index.js';

type Rooms = NonNullable<DynamicModule['imports']>;

/** The whole system, or the part of it this process plays. A new room's module is added here and nowhere else. */
@Module({})
export class AppModule {
  static for(platform: Platform, outside: OutsideEnvironment = { environment: process.env, standIns: null }): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.with(platform), ...roomsOf(platform, outside)] };
  }
}

function roomsOf(platform: Platform, { environment, standIns }: OutsideEnvironment): Rooms {
  const demo = DemoModule.with({ standIns, print: (text) => void process.stdout.write(text) });
  /** Answers people and programs. */
  const web: Rooms = [OrchestrationApiModule, IdentityModule, NotificationRoutesModule, DocumentRoutesModule, KurumModule, InboxModule, TrackingModule, PortalModule, demo];
  const { historyMonths, retentionDays, notificationDays } = platform.config;
  /** Carries jobs, timers and messages, and seals what is written down about everybody's acts. */
  const worker: Rooms = [AuditSealingModule, CodeSenderModule, NotificationSenderModule.with({ keptDays: notificationDays }), DocumentKeepingModule, BackgroundModule.using(applicationHandlers, { historyMonths, retentionDays })];
  /** Every role knows what is shipped: who serves the web deploys it, who works must have its handlers. Both reach the systems around us, whoever moves an instance keeps its case, and nobody works on what a demo has filled. */
  const everywhere: Rooms = [OutsideModule.with(readOutsideSettings(environment)), DocumentsModule.with(readDocumentSettings(environment)), ProcessFilesModule.from(), CasesModule, DemoDatabaseModule];
  return [...everywhere, ...{ web, worker, all: [...web, ...worker] }[platform.config.role]];
}
