import { Inject, Injectable, Module } from '@nestjs/common';
import { JobMessages, JobMessagesModule } from './job-messages.js';
import { OrgModule } from './org/index.js';
import { Calendar } from './org/calendar/index.js';
import { Clock, LOGGER, type Logger } from './platform/index.js';
import type { Capabilities, JobTelling } from './process-kit/index.js';

/** What this system lets the applications' handlers do. */
@Injectable()
export class JobCapabilities implements Capabilities {
  constructor(
    private readonly clock: Clock,
    private readonly calendar: Calendar,
    private readonly messages: JobMessages,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  now(): Date {
    return this.clock.now();
  }

  log(message: string, facts: Readonly<Record<string, string | number | boolean>> = {}): void {
    this.logger.info(facts, message);
  }

  async workingDayAfter(days: number, ilCode: number | null): Promise<Date> {
    return (await this.calendar.workingTime(ilCode)).addWorkingDays(this.now(), days);
  }

  tell(telling: JobTelling): Promise<void> {
    return this.messages.tell(telling);
  }
}

/** In processes that carry work. Wants the platform's and the outside's modules beside it. */
@Module({ imports: [OrgModule, JobMessagesModule], providers: [JobCapabilities], exports: [JobCapabilities] })
export class JobCapabilitiesModule {}
