import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/index.js';
import { PeopleModule } from '../identity/index.js';
import { OrgModule } from '../org/index.js';
import { AuditModule } from '../platform/audit/index.js';
import { HolidayController } from './calendar/holiday.controller.js';
import { HoursController } from './calendar/hours.controller.js';
import { PlaceController } from './calendar/place.controller.js';
import { ContentController } from './content/content.controller.js';
import { Contents } from './content/contents.js';
import { Colleagues } from './deputies/colleagues.js';
import { ShareController } from './deputies/share.controller.js';
import { Shares } from './deputies/shares.js';
import { SubstitutionController } from './deputies/substitution.controller.js';
import { Substitutions } from './deputies/substitutions.js';
import { MuhtarImportController } from './muhtars/import/muhtar-import.controller.js';
import { MuhtarImport } from './muhtars/import/muhtar-import.js';
import { MuhtarController } from './muhtars/muhtar.controller.js';
import { Muhtars } from './muhtars/muhtars.js';
import { HeadingController } from './offers/heading.controller.js';
import { Headings } from './offers/headings.js';
import { SectorController } from './offers/sector.controller.js';
import { Sectors } from './offers/sectors.js';
import { SystemController } from './systems/system.controller.js';
import { Quicker } from './quicker.js';
import { KurumTrail } from './trail.js';
import { UnitImportController } from './units/unit-import.controller.js';
import { UnitEffect } from './units/unit-effect.js';
import { UnitKeeping } from './units/unit-keeping.js';
import { UnitPast } from './units/unit-past.js';
import { UnitController } from './units/unit.controller.js';
import { MembershipController } from './users/membership.controller.js';
import { UserKeeping } from './users/user-keeping.js';
import { UserSheet } from './users/user-sheet.js';
import { UserController } from './users/user.controller.js';
import { Users } from './users/users.js';

const controllers = [
  UnitController, UnitImportController, UserController, MembershipController, MuhtarImportController, MuhtarController, SubstitutionController, ShareController,
  HolidayController, HoursController, PlaceController, ContentController, SectorController, HeadingController, SystemController,
];

/** The desk that keeps units, people, substitutions, holidays, texts and what is offered, under `/api/kurum`. Wants sign-in beside it. */
@Module({
  imports: [CasesModule, PeopleModule, OrgModule, AuditModule],
  controllers,
  providers: [KurumTrail, Quicker, UnitEffect, UnitKeeping, UnitPast, Users, UserKeeping, UserSheet, Muhtars, MuhtarImport, Colleagues, Substitutions, Shares, Contents, Sectors, Headings],
  exports: [Contents, Sectors, Headings],
})
export class KurumModule {}
