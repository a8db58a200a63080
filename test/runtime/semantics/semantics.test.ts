import { describe, expect, it } from '@jest/globals';
import { boundaryStories } from './boundary.stories.js';
import { callStories } from './calls.stories.js';
import { compensationStories } from './compensation.stories.js';
import { errorStories } from './errors.stories.js';
import { eventSubProcessStories } from './event-subprocess.stories.js';
import { gatewayStories } from './gateways.stories.js';
import { loopStories } from './loops.stories.js';
import { MemoryStage } from './memory-stage.js';
import { play, told, type Story } from './story.js';

const topics: Readonly<Record<string, readonly Story[]>> = { gateways: gatewayStories, boundary: boundaryStories, errors: errorStories, compensation: compensationStories, 'event sub-processes': eventSubProcessStories, loops: loopStories, calls: callStories };

describe.each([['in memory', false], ['saved and reloaded between all steps', true]])('semantics, %s', (_, reloading) => {
  describe.each(Object.entries(topics))('%s', (_topic, stories) => {
    it.each(stories.map((story) => [story.title, story] as const))('%s', async (_title, story) => {
      const stage = new MemoryStage(reloading);
      expect(await play(story, stage)).toEqual(told(story));
      if (story.leaves) expect(await stage.variables()).toMatchObject(story.leaves);
    });
  });
});
