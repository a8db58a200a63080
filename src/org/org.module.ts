import { Module } from '@nestjs/common';
import { Clock, Database, LOGGER, type Logger } from '../platform/index.js';
import { Calendar, DeadlineClocks, DueDateKeeper } from './calendar/index.js';
import { Memberships } from './memberships/memberships.js';
import { Places } from './places/places.js';
import { UnitChanges } from './units/unit-changes.js';
import { Units } from './units/units.js';

const units = [
  { provide: Units, inject: [Database, Clock], useFactory: (database: Database, clock: Clock) => new Units(database, clock) },
  { provide: UnitChanges, inject: [Database, Clock], useFactory: (database: Database, clock: Clock) => new UnitChanges(database, clock) },
  { provide: Places, inject: [Database], useFactory: (database: Database) => new Places(database) },
];

const people = [{ provide: Memberships, inject: [Database, Clock], useFactory: (database: Database, clock: Clock) => new Memberships(database, clock) }];

const time = [
  { provide: Calendar, inject: [Database], useFactory: (database: Database) => new Calendar(database) },
  { provide: DeadlineClocks, inject: [Database, Clock], useFactory: (database: Database, clock: Clock) => new DeadlineClocks(database, clock) },
];

/** Works by itself, in every process: any number of them may. */
const keeper = {
  provide: DueDateKeeper,
  inject: [Database, DeadlineClocks, LOGGER],
  useFactory: (database: Database, clocks: DeadlineClocks, logger: Logger) => new DueDateKeeper(database, clocks, logger),
};

const given = [...units, ...people, ...time];

/** Gives the other rooms the tree of units and the places, who is what there, and working time, on the platform's database. */
@Module({ providers: [...given, keeper], exports: given.map(({ provide }) => provide) })
export class OrgModule {}
