import { describe, expect, it } from '@jest/globals';
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
import { MemoryStage } from './memory-stage.js';
import { play, told, type Story } from './story.js';

const topics: Readonly<Record<string, readonly Story[]>> = {
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

describe.each([['in memory', false], ['saved and reloaded between all steps', true]])('semantics, %s', (_, reloading) => {
  describe.each(Object.entries(topics))('%s', (_topic, stories) => {
    it.each(stories.map((story) => [story.title, story] as const))('%s', async (_title, story) => {
      const stage = new MemoryStage(reloading);
      expect(await play(story, stage)).toEqual(told(story));
      if (story.leaves) expect(await stage.variables()).toMatchObject(story.leaves);
    });
  });
});
