import { describe, expect, it } from '@jest/globals';
import { MemoryStage } from './memory-stage.js';
import { play, told } from './story.js';
import { topics } from './topics.js';

describe.each([['in memory', false], ['saved and reloaded between all steps', true]])('semantics, %s', (_, reloading) => {
  describe.each(Object.entries(topics))('%s', (_topic, stories) => {
    it.each(stories.map((story) => [story.title, story] as const))('%s', async (_title, story) => {
      const stage = new MemoryStage(reloading);
      expect(await play(story, stage)).toEqual(told(story));
      if (story.leaves) expect(await stage.variables()).toMatchObject(story.leaves);
    });
  });
});
