import { describe, expect, it } from '@jest/globals';
import { gatewayStories } from './gateways.stories.js';
import { MemoryStage, play, told } from './story.js';

describe.each([['in memory', false], ['saved and reloaded between all steps', true]])('semantics, %s', (_, reloading) => {
  it.each(gatewayStories.map((story) => [story.title, story] as const))('%s', async (_title, story) => {
    const stage = new MemoryStage(reloading);
    expect(await play(story, stage)).toEqual(told(story));
    if (story.leaves) expect(await stage.variables()).toMatchObject(story.leaves);
  });
});
