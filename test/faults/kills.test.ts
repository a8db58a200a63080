import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hasRedis } from '../given/redis.js';
import { Chance } from './chance.js';
import { Round, type Story } from './round.js';
import { Surroundings, type Victim } from './surroundings.js';

const rounds = Number(process.env['FAULT_ROUNDS'] ?? 2);
const seed = Number(process.env['FAULT_SEED'] ?? Date.now() % 1_000_000);

const variants: readonly { readonly name: string; readonly withRedis: boolean; readonly victims: readonly Victim[] }[] = [
  { name: 'PostgreSQL as its queue', withRedis: false, victims: ['web', 'worker', 'worker-2', 'postgres'] },
  { name: 'Redis as its queue', withRedis: true, victims: ['web', 'worker', 'worker-2', 'postgres', 'redis', 'redis'] },
];

// The processes run what `npm start` runs.
beforeAll(() => promisify(execFile)(process.execPath, ['scripts/build.mjs'], { cwd: fileURLToPath(new URL('../..', import.meta.url)) }), 60_000);

describe.each(variants)('a system with $name', ({ withRedis, victims, name }) => {
  const canRun = !withRedis || hasRedis();
  let system: Surroundings | undefined;

  beforeAll(async () => {
    if (canRun) system = await Surroundings.open({ withRedis });
  }, 600_000);

  afterAll(() => system?.close(), 60_000);

  (canRun ? it : it.skip)('loses and doubles nothing, whatever is killed and whenever', async () => {
    if (!system) return;
    const story: Story = { system, chance: new Chance(seed), victims };
    const round = await Round.first(story);
    for (let number = 1; number <= rounds; number++) {
      const told = await round.run();
      process.stdout.write(`${name}: seed ${seed}, round ${number}: ${told}\n`);
    }
    expect(system.diedAlone()).toEqual([]);
  }, 120_000 + rounds * 180_000);
});
