import { boundaryStories } from './boundary.stories.js';
import { callStories } from './calls.stories.js';
import { compensationStories } from './compensation.stories.js';
import { cornerStories } from './corners.stories.js';
import { errorStories } from './errors.stories.js';
import { eventSubProcessStories } from './event-subprocess.stories.js';
import { eventStories } from './events.stories.js';
import { gatewayStories } from './gateways.stories.js';
import { incidentStories } from './incidents.stories.js';
import { loopStories } from './loops.stories.js';
import { migrationStories } from './migration.stories.js';
import { operationStories } from './operations.stories.js';
import { taskStories } from './tasks.stories.js';
import { variableStories } from './variables.stories.js';
import type { Story } from './story.js';

/** All stories by topic: what every stage must be able to play. */
export const topics: Readonly<Record<string, readonly Story[]>> = {
  boundary: boundaryStories,
  calls: callStories,
  compensation: compensationStories,
  corners: cornerStories,
  errors: errorStories,
  'event sub-processes': eventSubProcessStories,
  events: eventStories,
  gateways: gatewayStories,
  incidents: incidentStories,
  loops: loopStories,
  migration: migrationStories,
  operations: operationStories,
  tasks: taskStories,
  variables: variableStories,
};
