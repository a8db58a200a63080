import { Inject, Injectable, Module } from '@nestjs/common';
import { Notifications, NotificationsModule } from './notifications/index.js';
import { Memberships, OrgModule, ROLES } from './org/index.js';
import { CONFIG, Database, LOGGER, type Config, type Logger } from './platform/index.js';
import type { JobTelling } from './process-kit/index.js';

/** Tells people what jobs want to tell: finds who is meant, and adds where they find the system. */
@Injectable()
export class JobMessages {
  constructor(
    private readonly database: Database,
    private readonly memberships: Memberships,
    private readonly notifications: Notifications,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** All in one transaction. A role that nobody has is written down: a case must not stand still for it. */
  async tell({ to, template, values, jobId, caseKey }: JobTelling): Promise<void> {
    const receivers = await this.receiversOf(to);
    if (receivers.length === 0) this.logger.warn({ to, template, caseKey }, 'nobody to tell');
    const { host, port, publicUrl: adres = `http://${host}:${port}` } = this.config;
    await this.database.transaction(async (tx) => {
      for (const personId of receivers) {
        await this.notifications.send(tx, { to: { personId }, template, values: { adres, ...values }, dedupKey: `job ${jobId} for ${personId}`, caseRef: caseKey });
      }
    });
  }

  private async receiversOf(to: string): Promise<readonly string[]> {
    const [name, detsisNo] = to.split('@');
    if (detsisNo === undefined) return [to];
    const role = ROLES.find((known) => known === name);
    if (!role) throw new Error(`'${name}' is no role`);
    const members = await this.memberships.membersOf({ role, detsisNo });
    return [...new Set(members.map(({ personId }) => personId))];
  }
}

/** Wants the platform's and the outside's modules beside it. */
@Module({ imports: [OrgModule, NotificationsModule], providers: [JobMessages], exports: [JobMessages] })
export class JobMessagesModule {}
