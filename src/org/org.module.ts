import { Module } from '@nestjs/common';
import { Clock, Database } from '../platform/index.js';
import { Places } from './places/places.js';
import { UnitChanges } from './units/unit-changes.js';
import { Units } from './units/units.js';

const units = [
  { provide: Units, inject: [Database, Clock], useFactory: (database: Database, clock: Clock) => new Units(database, clock) },
  { provide: UnitChanges, inject: [Database, Clock], useFactory: (database: Database, clock: Clock) => new UnitChanges(database, clock) },
  { provide: Places, inject: [Database], useFactory: (database: Database) => new Places(database) },
];

/** Gives the other rooms the tree of units and the places, on the platform's database. */
@Module({ providers: [...units], exports: [...units.map(({ provide }) => provide)] })
export class OrgModule {}
