import { Get, Put } from '@nestjs/common';
import type { z } from 'zod';
import { Calendar, type PlaceHours } from '../../org/calendar/index.js';
import { demand, Does, Routes, Sent, TheActor, type Actor } from '../../permissions/index.js';
import { Database } from '../../platform/index.js';
import { known } from '../shapes.js';
import { CHANGES, Quicker } from '../quicker.js';
import { KurumTrail } from '../trail.js';
import { ALL_HOURS, HOURS, SET_HOURS } from './shapes.js';

/** When offices work. */
@Routes('Kurum', 'kurum/calisma-saatleri')
export class HoursController {
  constructor(private readonly database: Database, private readonly calendar: Calendar, private readonly trail: KurumTrail, private readonly quicker: Quicker) {}

  @Get()
  @Does({ act: 'holiday.read', summary: "The country's working hours, then those of provinces that have their own", answer: ALL_HOURS })
  async list(): Promise<z.output<typeof ALL_HOURS>> {
    return { hours: await this.calendar.workingHours() };
  }

  @Put()
  @Does({ act: 'holiday.change', summary: 'Set the hours of the country or of a province', body: SET_HOURS, answer: HOURS })
  set(@TheActor() actor: Actor | undefined, @Sent(SET_HOURS) sent: z.output<typeof SET_HOURS>): Promise<PlaceHours> {
    demand(actor, 'holiday.change', { il: sent.ilCode });
    return this.quicker.named(CHANGES.hours(sent.ilCode), () => this.database.transaction(async (tx) => {
      const hours = await this.calendar.setWorkingHours(tx, sent);
      this.trail.did(tx, known(actor), { act: 'holiday.change', thing: { kind: 'working-hours', id: String(sent.ilCode ?? 'country') }, details: { startsAt: sent.startsAt, endsAt: sent.endsAt } });
      return hours;
    }));
  }
}
