import { Module, type DynamicModule } from '@nestjs/common';
import { AuditModule } from '../platform/audit/index.js';
import { CaseLog } from './case-log.js';
import { Notifications } from './notifications.js';
import { Preferences } from './preferences.js';
import { QuietHours } from './quiet-hours.js';
import { Recipients } from './recipients.js';
import { QueueAgain } from './queue-again.js';
import { GivenUpController } from './routes/given-up.controller.js';
import { NotificationController } from './routes/notification.controller.js';
import { QuietHoursController } from './routes/quiet-hours.controller.js';
import { TemplateController } from './routes/template.controller.js';
import { Deliver } from './sending/deliver.js';
import { Digest } from './sending/digest.js';
import { Outcomes } from './sending/outcomes.js';
import { Reports } from './sending/reports.js';
import { PATIENT, Sender, SENDER_SETTINGS, type SenderSettings } from './sending/sender.js';
import { ChangeTemplate } from './templates/change-template.js';
import { Templates } from './templates/templates.js';

/** Lets any room tell people things, in every process. Wants the platform's and the outside's modules beside it. */
@Module({ imports: [AuditModule], providers: [CaseLog, Notifications, Preferences, QuietHours, Recipients], exports: [CaseLog, Notifications, Preferences, QuietHours] })
export class NotificationsModule {}

/** Templates, quiet hours, the log and everybody's preferences over HTTP; where people are answered. */
@Module({
  imports: [NotificationsModule, AuditModule],
  controllers: [TemplateController, QuietHoursController, NotificationController, GivenUpController],
  providers: [ChangeTemplate, QueueAgain, Templates],
})
export class NotificationRoutesModule {}

/** Sends what waits; only in processes that carry work. */
@Module({})
export class NotificationSenderModule {
  static with(settings: Partial<SenderSettings> = {}): DynamicModule {
    const patience = { provide: SENDER_SETTINGS, useValue: { ...PATIENT, ...settings } };
    return { module: NotificationSenderModule, imports: [NotificationsModule], providers: [patience, Deliver, Digest, Outcomes, Reports, Sender] };
  }
}
