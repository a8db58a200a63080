export type { NotificationLine } from './case-log.js';
export { NotificationRoutesModule, NotificationSenderModule, NotificationsModule } from './notifications.module.js';
export { Notifications } from './notifications.js';
export type { Telling } from './notifications.js';
export type { Recipient } from './recipients.js';
