import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database, type Tx } from '../../../src/platform/index.js';
import { freshDatabase, type FreshDatabase } from '../../given/database.js';

let given: FreshDatabase;
let database: Database;

beforeAll(async () => {
  given = await freshDatabase();
  database = await Database.open({ url: given.url });
  await database.query('CREATE TABLE note (id int PRIMARY KEY, body text)');
});

afterAll(async () => {
  await database.close();
  await given.drop();
});

const notes = async (): Promise<unknown[]> => database.query('SELECT id, body FROM note ORDER BY id');

describe('a transaction', () => {
  it('keeps all its writes when the function returns', async () => {
    const answer = await database.transaction(async (tx) => {
      await tx.query('INSERT INTO note VALUES ($1, $2)', [1, 'bir']);
      await tx.prepared('INSERT INTO note VALUES ($1, $2)', [2, 'iki']);
      return 'done';
    });

    expect(answer).toBe('done');
    expect(await notes()).toEqual([{ id: 1, body: 'bir' }, { id: 2, body: 'iki' }]);
  });

  it('keeps none of its writes when the function throws, and passes the error on', async () => {
    const before = await notes();

    const answer = database.transaction(async (tx) => {
      await tx.query('INSERT INTO note VALUES (3, null)');
      throw new Error('changed my mind');
    });

    await expect(answer).rejects.toThrow('changed my mind');
    expect(await notes()).toEqual(before);
  });

  it('keeps what was written without waiting', async () => {
    await database.transaction(async (tx) => {
      tx.write('INSERT INTO note VALUES ($1, $2)', [20, 'yirmi']);
      expect(await tx.query('SELECT body FROM note WHERE id = 20')).toEqual([{ body: 'yirmi' }]);
      tx.write('UPDATE note SET body = $2 WHERE id = $1', [20, 'kirk']);
    });

    expect(await database.query('SELECT body FROM note WHERE id = 20')).toEqual([{ body: 'kirk' }]);
  });

  it('fails with the error of a write nobody waited for, whatever came after it', async () => {
    const before = await notes();
    const writeTwice = async (tx: Tx): Promise<void> => tx.write('INSERT INTO note VALUES ($1, $2)', [1, 'bir']);

    await expect(database.transaction(writeTwice)).rejects.toMatchObject({ code: '23505' });
    await expect(database.transaction((tx) => writeTwice(tx).then(() => tx.query('SELECT 1')))).rejects.toMatchObject({ code: '23505' });
    await expect(database.transaction((tx) => writeTwice(tx).then(() => Promise.reject(new Error('later'))))).rejects.toMatchObject({ code: '23505' });
    expect(await notes()).toEqual(before);
  });

  it('does not pretend to have committed when a failure was swallowed', async () => {
    const answer = database.transaction(async (tx) => {
      await tx.query('INSERT INTO note VALUES (21, null)');
      await tx.query('SELECT 1 / 0').catch(() => undefined);
    });

    await expect(answer).rejects.toMatchObject({ code: '22012' });
  });

  it('gives its connection back whole after a failure', async () => {
    await Promise.allSettled(Array.from({ length: 40 }, () => database.transaction(async (tx) => tx.write('INSERT INTO note VALUES ($1, null)', [1]))));

    expect(await Promise.all(Array.from({ length: 40 }, () => database.transaction((tx) => tx.prepared('SELECT 1 AS one'))))).toEqual(Array.from({ length: 40 }, () => [{ one: 1 }]));
  });

  it('lets entities of TypeORM take part', async () => {
    const before = await notes();
    const answer = database.transaction(async (tx) => {
      await tx.manager.transaction((inner) => inner.query('INSERT INTO note VALUES (22, null)'));
      throw new Error('changed my mind');
    });

    await expect(answer).rejects.toThrow('changed my mind');
    expect(await notes()).toEqual(before);
  });

  it('is not run again for an error that would come again', async () => {
    let runs = 0;
    const answer = database.transaction(async (tx) => {
      runs += 1;
      await tx.query('INSERT INTO note VALUES (1, null)');
    });

    await expect(answer).rejects.toMatchObject({ code: '23505' });
    expect(runs).toBe(1);
  });
});

describe('two transactions that wait for each other', () => {
  it('both succeed, because the one the server cancels runs again', async () => {
    await database.query('INSERT INTO note VALUES (10, null), (11, null)');
    const both = gate(2);
    const touching = (first: number, second: number): Promise<unknown> => {
      let isFirstRun = true;
      return database.transaction(async (tx) => {
        await tx.query('UPDATE note SET body = $2 WHERE id = $1', [first, 'x']);
        if (isFirstRun) await both();
        isFirstRun = false;
        await tx.query('UPDATE note SET body = $2 WHERE id = $1', [second, 'x']);
      });
    };

    await Promise.all([touching(10, 11), touching(11, 10)]);

    expect(await database.query('SELECT 1 FROM note WHERE id >= 10 AND body = $1', ['x'])).toHaveLength(2);
  });
});

describe('listening', () => {
  it('hears what is sent on its channel', async () => {
    const heard = new Promise<string | undefined>((resolve) => void database.listen('first', resolve).then(() => database.query("NOTIFY first, 'merhaba'")));

    expect(await heard).toBe('merhaba');
  });

  it('comes back after a lost connection and says that something may have been missed', async () => {
    const payloads: (string | undefined)[] = [];
    let told = (): void => undefined;
    await database.listen('second', (payload) => {
      payloads.push(payload);
      told();
    });
    const next = (): Promise<void> => new Promise((resolve) => (told = resolve));

    const back = next();
    await database.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%' AND datname = current_database()");
    await back;
    const after = next();
    await database.query("NOTIFY second, 'yeniden'");
    await after;

    expect(payloads).toEqual([undefined, 'yeniden']);
  });
});

/** Resolves for everybody when the given number of callers has arrived. */
function gate(callers: number): () => Promise<void> {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  let arrived = 0;
  return async () => {
    arrived += 1;
    if (arrived >= callers) open();
    await opened;
  };
}
