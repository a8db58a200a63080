import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { play, told } from '../../runtime/semantics/story.js';
import { topics } from '../../runtime/semantics/topics.js';
import { startApi, type ApiServer } from '../api-server.js';
import { HttpStage } from './http-stage.js';

/** The third way of the semantics suite: every story against a server, through the published client in strict validation. */
export function playOverHttp(names: readonly string[]): void {
  const stories = names.flatMap((name) => topics[name] ?? []).filter((story) => story.notOverHttp === undefined);
  let api: ApiServer;

  beforeAll(async () => {
    api = await startApi();
  });

  afterAll(() => api.stop());

  describe('semantics, through /v2 with the published client', () => {
    it.each(stories.map((story) => [story.title, story] as const))('%s', async (_title, story) => {
      const stage = new HttpStage(api);
      try {
        expect(await play(story, stage)).toEqual(told(story));
        if (story.leaves) expect(await stage.variables()).toMatchObject(story.leaves);
      } finally {
        await stage.end();
      }
    }, 60_000);
  });
}
