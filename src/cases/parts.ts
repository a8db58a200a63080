import type { Documents } from '../documents/index.js';
import type { Notifications } from '../notifications/index.js';
import type { Memberships, Units } from '../org/index.js';
import type { DeadlineClocks } from '../org/calendar/index.js';
import type { Audit } from '../platform/audit/index.js';
import type { Clock, Database } from '../platform/index.js';
import type { Runtime } from '../runtime-postgres/index.js';
import type { CaseProjection } from './case-projection.js';

/** What the commands of this room work with. */
export interface Parts {
  readonly database: Database;
  readonly clock: Clock;
  readonly audit: Audit;
  readonly runtime: Runtime;
  readonly memberships: Memberships;
  readonly units: Units;
  readonly documents: Documents;
  readonly notifications: Notifications;
  readonly clocks: DeadlineClocks;
  readonly projection: CaseProjection;
}
