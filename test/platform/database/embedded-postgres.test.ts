import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { EmbeddedPostgres } from '../../../src/platform/database/index.js';
import { eventually } from '../../given/eventually.js';

const owner = fileURLToPath(new URL('../../given/postgres-owner.mjs', import.meta.url));

let folder: string;
let server: EmbeddedPostgres | undefined;
const owners: ChildProcess[] = [];

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'talepakis-embedded-'));
  chmodSync(folder, 0o711); // with something in it, it stays ours: the server's account must reach it all the same
});

afterEach(async () => {
  await server?.stop();
  server = undefined;
  for (const process of owners.splice(0)) process.kill('SIGKILL');
  await eventually(() => expect(isAlive(postmasterPid())).toBe(false));
  rmSync(folder, { recursive: true });
});

describe('the embedded PostgreSQL', () => {
  it('keeps its data from one start to the next, and its password from strangers', async () => {
    server = await EmbeddedPostgres.start({ folder });
    await asking(server.url(), 'CREATE TABLE kept AS SELECT 42 AS answer');
    await server.stop();

    server = await EmbeddedPostgres.start({ folder });

    expect(await asking(server.url(), 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
    expect(statSync(path.join(folder, 'password')).mode & 0o777).toBe(0o600);
    await expect(asking(server.url().replace(/:[0-9a-f]+@/, ':wrong@'), 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
  });

  it('writes nothing of people into its own log, when a statement fails and when a row does not fit', async () => {
    server = await EmbeddedPostgres.start({ folder });
    const url = server.url();
    await asking(url, 'CREATE TABLE person (name text, tckn text UNIQUE CHECK (length(tckn) = 11))');
    await asking(url, `INSERT INTO person VALUES ('Ayşe', '10000000146')`);

    for (const row of [`'Ayşe', '10000000146'`, `'Ayşe', '5321112233'`]) await expect(asking(url, `INSERT INTO person VALUES (${row})`)).rejects.toThrow(/constraint/u);

    const log = readFileSync(path.join(folder, 'postgres.log'), 'utf8');
    expect(log).toContain('ready to accept connections');
    expect(log).not.toMatch(/Ayşe|10000000146|5321112233/u);
  });

  it('comes back at the same address after it was killed, with everything it had confirmed', async () => {
    server = await EmbeddedPostgres.start({ folder });
    const url = server.url();
    await asking(url, 'CREATE TABLE kept AS SELECT 42 AS answer');

    process.kill(postmasterPid(), 'SIGKILL');

    await eventually(async () => expect(await asking(url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]));
  });

  it('stops when the process that started it is killed', async () => {
    const { child } = await startedElsewhere();
    const pid = postmasterPid();

    child.kill('SIGKILL');

    await eventually(() => expect(isAlive(pid)).toBe(false));
  });

  it('refuses a second system on its folder in plain words, and the first goes on', async () => {
    const { child, url } = await startedElsewhere();

    await expect(EmbeddedPostgres.start({ folder })).rejects.toThrow(
      `${folder} is in use by another TalepAkış (process ${child.pid}). Stop that one, give this one another folder with TALEPAKIS_DATA, or give both the same DATABASE_URL.`,
    );

    expect(await asking(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('is shared by a command, which leaves it running', async () => {
    const { url } = await startedElsewhere();

    const shared = await EmbeddedPostgres.start({ folder, isBrief: true });
    await shared.stop();

    expect(shared.url()).toBe(url);
    expect(await asking(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it.each(['brief', 'lasting'])('lets a %s one begin when the command before it is done', async (kind) => {
    const first = await startedElsewhere({ kind: 'brief' });
    await asking(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');

    const second = EmbeddedPostgres.start({ folder, isBrief: kind === 'brief' });
    first.child.send('leave');
    server = await second;

    expect(await asking(server.url(), 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  });

  it('is made once when several start at once on a new folder; the others are told who has it', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => answerOf(startElsewhere())));

    const winners = answers.flatMap(({ url }) => url ?? []);
    expect(winners).toHaveLength(1);
    expect(answers.flatMap(({ refused }) => refused ?? [])).toEqual([expect.stringContaining('is in use by'), expect.stringContaining('is in use by')]);
    expect(await asking(winners[0] ?? '', 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it.each(['lasting', 'brief'])('starts again on the folder of a %s process that was killed', async (kind) => {
    const { child, url } = await startedElsewhere({ kind });
    await asking(url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    child.kill('SIGKILL');
    await once(child, 'exit');

    server = await EmbeddedPostgres.start({ folder });

    expect(await asking(server.url(), 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  });

  it('starts on a folder whose last process had the number of one that runs now', async () => {
    writeFileSync(path.join(folder, 'claim-1'), JSON.stringify({ pid: process.ppid, startedAt: '1', isBrief: false }));

    server = await EmbeddedPostgres.start({ folder });

    expect(await asking(server.url(), 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('begins anew when its first start was killed half way', async () => {
    mkdirSync(path.join(folder, 'postgres-draft'));
    writeFileSync(path.join(folder, 'postgres-draft/PG_VERSION'), '18');

    server = await EmbeddedPostgres.start({ folder });

    expect(await asking(server.url(), 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('takes over from a server that was left behind, although nothing stopped it', async () => {
    const { child } = await startedElsewhere({ isKeeperKilled: true });
    const orphan = postmasterPid();
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(isAlive(orphan)).toBe(true);

    server = await EmbeddedPostgres.start({ folder });

    expect(isAlive(orphan)).toBe(false);
    expect(await asking(server.url(), 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });
});

interface Answer {
  readonly url?: string;
  readonly refused?: string;
}

function startElsewhere(kind = 'lasting'): ChildProcess {
  const child = fork(owner, [folder, kind], { execArgv: [], stdio: 'inherit' });
  owners.push(child);
  return child;
}

async function answerOf(child: ChildProcess): Promise<Answer> {
  const [answer] = (await once(child, 'message')) as [Answer];
  return answer;
}

async function startedElsewhere({ isKeeperKilled = false, kind = 'lasting' } = {}): Promise<{ child: ChildProcess; url: string }> {
  const child = startElsewhere(kind);
  const { url = '' } = await answerOf(child);
  if (isKeeperKilled) process.kill(parentOf(postmasterPid()), 'SIGKILL');
  return { child, url };
}

function postmasterPid(): number {
  const file = path.join(folder, 'postgres/postmaster.pid');
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : 0;
}

const parentOf = (pid: number): number => Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);

function isAlive(pid: number): boolean {
  return pid > 0 && existsSync(`/proc/${pid}`);
}

async function asking(connectionString: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
