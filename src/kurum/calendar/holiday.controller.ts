import { Delete, Get, Post, Put } from '@nestjs/common';
import type { z } from 'zod';
import { Calendar, type Holiday } from '../../org/calendar/index.js';
import { Asked, demand, Does, InPath, Routes, Sent, TheActor, type Actor } from '../../permissions/index.js';
import { Database } from '../../platform/index.js';
import { ID, known, SEEN } from '../shapes.js';
import { CHANGES, Quicker } from '../quicker.js';
import { KurumTrail } from '../trail.js';
import { CHANGE_HOLIDAY, HOLIDAY, HOLIDAYS, NEW_HOLIDAY, YEAR } from './shapes.js';

type Asker = Actor | undefined;

/** Days on which offices are closed; running deadlines follow every change. */
@Routes('Kurum', 'kurum/tatiller')
export class HolidayController {
  constructor(private readonly database: Database, private readonly calendar: Calendar, private readonly trail: KurumTrail, private readonly quicker: Quicker) {}

  @Get()
  @Does({ act: 'holiday.read', summary: "A year's holidays, of the country and of provinces", query: YEAR, answer: HOLIDAYS })
  async list(@Asked(YEAR) { year }: z.output<typeof YEAR>): Promise<z.output<typeof HOLIDAYS>> {
    return { holidays: await this.calendar.holidays(year) };
  }

  @Post()
  @Does({ act: 'holiday.change', summary: 'A new holiday', status: 201, body: NEW_HOLIDAY, answer: HOLIDAY })
  add(@TheActor() actor: Asker, @Sent(NEW_HOLIDAY) entry: z.output<typeof NEW_HOLIDAY>): Promise<Holiday> {
    demand(actor, 'holiday.change', { il: entry.ilCode });
    return this.database.transaction(async (tx) => {
      const holiday = await this.calendar.addHoliday(tx, entry);
      this.trail.did(tx, known(actor), { act: 'holiday.change', thing: { kind: 'holiday', id: holiday.id }, details: { change: 'add', day: entry.day } });
      return holiday;
    });
  }

  @Put(':id')
  @Does({ act: 'holiday.change', summary: 'The whole entry anew', body: CHANGE_HOLIDAY, answer: HOLIDAY })
  change(@TheActor() actor: Asker, @InPath('id', ID) id: string, @Sent(CHANGE_HOLIDAY) entry: z.output<typeof CHANGE_HOLIDAY>): Promise<Holiday> {
    demand(actor, 'holiday.change', { il: entry.ilCode });
    return this.quicker.named(CHANGES.holiday(id), () => this.database.transaction(async (tx) => {
      const holiday = await this.calendar.changeHoliday(tx, { id, ...entry });
      this.trail.did(tx, known(actor), { act: 'holiday.change', thing: { kind: 'holiday', id }, details: { change: 'change', day: entry.day } });
      return holiday;
    }));
  }

  @Delete(':id')
  @Does({ act: 'holiday.change', summary: 'Offices work on that day after all', status: 204, query: SEEN })
  async remove(@TheActor() actor: Asker, @InPath('id', ID) id: string, @Asked(SEEN) { version }: z.output<typeof SEEN>): Promise<void> {
    demand(actor, 'holiday.change');
    await this.quicker.named(CHANGES.holiday(id), () => this.database.transaction(async (tx) => {
      await this.calendar.removeHoliday(tx, { id, version });
      this.trail.did(tx, known(actor), { act: 'holiday.change', thing: { kind: 'holiday', id }, details: { change: 'remove' } });
    }));
  }
}
