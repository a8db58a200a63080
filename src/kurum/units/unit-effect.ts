import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Cases } from '../../cases/index.js';
import { Units } from '../../org/index.js';
import { demand, type Actor } from '../../permissions/index.js';
import { Clock, Database, Refusal } from '../../platform/index.js';

/** Of the unit itself, and of it with all that stands below. */
const figures = z.object({ own: z.int(), within: z.int() });

export const UNIT_EFFECT = z.object({
  /** All levels, without the closed ones. */
  unitsBelow: z.int(), people: figures, openTasks: figures,
  /** Nobody counts more tasks than this: such a figure means as many or more. */
  mostTasks: z.int(),
});

type Effect = z.output<typeof UNIT_EFFECT>;

const PEOPLE = `
  SELECT count(DISTINCT m.person_id) FILTER (WHERE m.detsis_no = $2)::int AS own, count(DISTINCT m.person_id)::int AS within
  FROM unit u JOIN membership m USING (detsis_no) JOIN person p ON p.id = m.person_id AND p.is_active
  WHERE u.path LIKE $1 AND m.valid_from <= $3 AND (m.valid_to IS NULL OR m.valid_to > $3)`;

const UNITS = `SELECT count(*)::int AS found FROM unit WHERE path LIKE $1 AND detsis_no <> $2 AND (active_to IS NULL OR active_to > ($3::timestamptz AT TIME ZONE 'Europe/Istanbul')::date)`;

/** To how many a change of the tree would happen, asked before it is made. */
@Injectable()
export class UnitEffect {
  constructor(private readonly database: Database, private readonly clock: Clock, private readonly units: Units, private readonly cases: Cases) {}

  async of(actor: Actor, detsisNo: string): Promise<Effect> {
    const unit = await this.units.get(detsisNo);
    if (!unit) throw new Refusal('NOT_FOUND');
    demand(actor, 'unit.change', { detsisNo, unitPath: unit.path, il: unit.ilCode, ilce: unit.ilce });
    const asked = [`${unit.path}%`, detsisNo, this.clock.now()];
    const [[below], [people], tasks] = await Promise.all([
      this.database.query<{ found: number }>(UNITS, asked), this.database.query<Effect['people']>(PEOPLE, asked), this.cases.openTasksWithin(unit),
    ]);
    const { most, ...openTasks } = tasks;
    return { unitsBelow: below?.found ?? 0, people: people ?? { own: 0, within: 0 }, openTasks, mostTasks: most };
  }
}
