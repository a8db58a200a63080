import { Get, Put } from '@nestjs/common';
import { Does, Routes, Sent, TheActor, demand, type Actor } from '../../permissions/index.js';
import { QuietHours, type QuietHoursSetting } from '../quiet-hours.js';
import { QUIET_HOURS } from './shapes.js';

/** When telephones stay silent. */
@Routes('Kurum: şablonlar', 'kurum/sessiz-saatler')
export class QuietHoursController {
  constructor(private readonly quietHours: QuietHours) {}

  @Get()
  @Does({ act: 'template.read', summary: 'The hours in which only what is urgent goes out', answer: QUIET_HOURS })
  read(@TheActor() actor: Actor | undefined): Promise<QuietHoursSetting> {
    demand(actor, 'template.read');
    return this.quietHours.read();
  }

  @Put()
  @Does({ act: 'template.change', summary: 'Change the quiet hours; what waits for their end follows', body: QUIET_HOURS, answer: QUIET_HOURS })
  change(@TheActor() actor: Actor, @Sent(QUIET_HOURS) setting: QuietHoursSetting): Promise<QuietHoursSetting> {
    demand(actor, 'template.change');
    return this.quietHours.change(actor, setting);
  }
}
