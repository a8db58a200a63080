import { Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { DemoUsers, IdentityModule } from '../identity/index.js';
import { KurumModule } from '../kurum/index.js';
import { OrgModule, Places, UnitChanges } from '../org/index.js';
import { CONFIG, LOGGER, type Config, type Logger } from '../platform/index.js';
import { DemoDatabaseModule } from './demo-database.js';
import { Demo, type DemoSurroundings } from './demo.js';
import { KnownPeople } from './known-people.js';
import { NotReadyGuard } from './not-ready.guard.js';
import { SeedContent } from './seed-content.js';
import { SeedPeople } from './seed-people.js';
import { Slices } from './slices.js';

const demo = (surroundings: DemoSurroundings) => ({
  provide: Demo,
  inject: [CONFIG, LOGGER, Slices, KnownPeople, SeedPeople, SeedContent, UnitChanges, Places, DemoUsers],
  useFactory: (
    ...[config, logger, slices, known, seedPeople, seedContent, unitChanges, places, demoUsers]: [Config, Logger, Slices, KnownPeople, SeedPeople, SeedContent, UnitChanges, Places, DemoUsers]
  ) => new Demo({ config, logger, slices, known, seedPeople, seedContent, unitChanges, places, demoUsers }, surroundings),
});

/** The newcomer's province and its invented people, wherever people sign in; outside of demo mode it only keeps their database out. */
@Module({})
export class DemoModule {
  static with(surroundings: DemoSurroundings): DynamicModule {
    const providers = [Slices, KnownPeople, SeedPeople, SeedContent, demo(surroundings), { provide: APP_GUARD, useClass: NotReadyGuard }];
    return { module: DemoModule, imports: [DemoDatabaseModule, IdentityModule, KurumModule, OrgModule], providers, exports: [Demo] };
  }
}
