import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Clock, Database } from '../../src/platform/index.js';
import { freshDatabase, type FreshDatabase } from '../given/database.js';
import { eventually } from '../given/eventually.js';

let given: FreshDatabase;
let database: Database;

beforeAll(async () => {
  given = await freshDatabase();
  database = await Database.open({ url: given.url });
});

afterAll(async () => {
  await database.close();
  await given.drop();
});

describe('the clock in test mode', () => {
  it('stands still where it was pinned, in every process on the database', async () => {
    const mine = await Clock.movable(database);
    const theirs = await Clock.movable(database);
    const noon = new Date('2026-04-23T12:00:00Z');

    await mine.pin(noon);

    expect(mine.now()).toEqual(noon);
    await eventually(() => expect(theirs.now()).toEqual(noon));
    mine.close();
    theirs.close();
  });

  it('is moved on by a duration and brought back', async () => {
    const clock = await Clock.movable(database);
    await clock.pin(new Date('2026-04-23T12:00:00Z'));

    await clock.advance(30 * 24 * 3_600_000);
    expect(clock.now()).toEqual(new Date('2026-05-23T12:00:00Z'));

    await clock.reset();
    expect(clock.now()).not.toEqual(new Date('2026-05-23T12:00:00Z'));
    clock.close();
  });
});

describe('the real clock', () => {
  it('cannot be moved', async () => {
    await expect(Clock.real().pin(new Date())).rejects.toMatchObject({ code: 'CLOCK_IS_REAL' });
  });
});
