import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { freshDatabase, type FreshDatabase } from '../../given/database.js';
import { eventually } from '../../given/eventually.js';
import { testKeys } from '../../given/personal-data-keys.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));

let given: FreshDatabase;
const started: ChildProcess[] = [];

beforeAll(async () => {
  given = await freshDatabase();
});

afterAll(() => given.drop());

afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});

describe('starting the system', () => {
  it('names a wrong setting in plain words and ends', async () => {
    const { code, output } = await ended(start({ PORT: 'http' }));

    expect(code).toBe(1);
    expect(output).toBe('TalepAkış does not start.\nPORT must be a number from 0 to 65535, not "http".\n');
  });

  it('says which port is taken and ends', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;

    const { code, output } = await ended(start({ PORT: String(port), DATABASE_URL: given.url, DEMO: 'open' }));
    other.close();

    expect(code).toBe(1);
    expect(output).toBe(`TalepAkış does not start.\nPort ${port} is taken by another program. Stop it, or choose another with PORT.\n`);
  });

  it.each([
    ['an address that is not ours', '192.0.2.1', 'The address of HOST does not belong to this machine.'],
    ['a name nobody knows', 'nowhere.invalid', 'The machine of HOST is not known.'],
  ])('names a HOST that is %s, and ends', async (_, host, sentence) => {
    const { code, output } = await ended(start({ HOST: host, PORT: '0', DATABASE_URL: given.url }));

    expect(code).toBe(1);
    expect(output).toBe(`TalepAkış does not start.\n${sentence}\n`);
  });

  it('says so when Redis does not answer, without its password, and ends', async () => {
    const { code, output } = await ended(start({ DATABASE_URL: given.url, REDIS_URL: 'redis://:geheim@127.0.0.1:1' }));

    expect(code).toBe(1);
    expect(output).toBe('TalepAkış does not start.\nThe Redis of REDIS_URL does not answer.\n');
  });

  it('names a data folder that cannot be made, and ends', async () => {
    const { code, output } = await ended(start({ TALEPAKIS_DATA: '/proc/talepakis' }));

    expect(code).toBe(1);
    expect(output).toMatch(/^TalepAkış does not start\.\n\/proc\/talepakis cannot be made or written \(E[A-Z]+\)\./);
  });

  it.each([
    ['DEMO is off', { DEMO: 'off' }],
    ['others can reach it', { HOST: '0.0.0.0' }],
  ])('says how to make a client when %s', async (_, environment) => {
    const running = start({ PORT: '0', DATABASE_URL: given.url, ...environment });

    await eventually(() => expect(running.output()).toContain('npm run clients -- add <id> --scopes'));
  });

  it('answers, and leaves in good order when asked to', async () => {
    const running = start({ PORT: '0', DATABASE_URL: given.url });
    const address = await eventually(() => {
      const [found] = /http:\/\/127\.0\.0\.1:\d+/.exec(running.output()) ?? [];
      if (!found) throw new Error(running.output());
      return found;
    });
    expect((await fetch(`${address}/health/ready`)).status).toBe(200);

    running.child.kill('SIGTERM');
    running.child.kill('SIGINT');

    expect((await ended(running)).code).toBe(0);
  });

  it('says so when the database does not answer', async () => {
    const { code, output } = await ended(start({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' }));

    expect(code).toBe(1);
    expect(output).toContain('The database of DATABASE_URL does not answer.');
  });
});

interface Started {
  readonly child: ChildProcess;
  readonly output: () => string;
}

function start(environment: Record<string, string>): Started {
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: root, env: { PATH: process.env['PATH'], HOME: process.env['HOME'], PERSONAL_DATA_KEYS: testKeys, ...environment }, stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(child);
  const chunks: string[] = [];
  child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk.toString()));
  return { child, output: () => chunks.join('') };
}

async function ended({ child, output }: Started): Promise<{ code: number | null; output: string }> {
  if (child.exitCode === null) await once(child, 'close');
  return { code: child.exitCode, output: output() };
}
