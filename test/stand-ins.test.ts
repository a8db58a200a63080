import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { freshDatabase, type FreshDatabase } from './given/database.js';
import { eventually } from './given/eventually.js';
import { testKeys } from './given/personal-data-keys.js';
import { Visitor } from './identity/visitor.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const PATIENCE_MS = 60_000;

let fresh: FreshDatabase;
let folder: string;
const started: ChildProcess[] = [];

beforeAll(async () => {
  [fresh, folder] = await Promise.all([freshDatabase(), mkdtemp(path.join(tmpdir(), 'stand-ins-'))]);
});

afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});

afterAll(async () => {
  await fresh.drop();
  await rm(folder, { recursive: true });
});

describe('a demo with simulated systems', () => {
  it('leaves none of them behind when it is killed, and shows their messages again at the next start', async () => {
    const first = await running();
    await askForCode(first.url);
    await eventually(async () => expect(await telephone(first.simulators)).toContainEqual(expect.objectContaining({ no: '5000000031' })), PATIENCE_MS);
    first.child.kill('SIGKILL');
    await eventually(async () => expect(await telephone(first.simulators)).toBeNull(), PATIENCE_MS);

    const second = await running();
    expect(await telephone(second.simulators)).toContainEqual(expect.objectContaining({ no: '5000000031' }));

    second.child.kill('SIGINT');
    await once(second.child, 'exit');
    expect(second.child.exitCode).toBe(0);
    await eventually(async () => expect(await telephone(second.simulators)).toBeNull(), PATIENCE_MS);
  }, 600_000);

  it('simulates nothing when an outside system is given', async () => {
    const { output } = await running({ SMTP_URL: 'smtp://127.0.0.1:1', MAIL_FROM: 'a@b.example' });
    expect(output()).not.toContain('/telefon');
  }, 600_000);

  it('simulates nothing and puts in nobody with DEMO=open', async () => {
    const own = await freshDatabase();
    const child = start({ DEMO: 'open', DATABASE_URL: own.url });
    const url = await addressIn(child.output, /TalepAkış runs at (\S+?)\. /u);
    const visitor = new Visitor(url, {});
    expect((await visitor.open()).body['ways']).toEqual(['muhtar', 'citizen', 'staff', 'password']);
    expect(child.output()).not.toContain('/telefon');
    child.child.kill('SIGKILL');
    await own.drop();
  }, 600_000);
});

interface Running {
  readonly child: ChildProcess;
  readonly url: string;
  readonly simulators: string;
  readonly output: () => string;
}

async function running(environment: Record<string, string> = {}): Promise<Running> {
  const { child, output } = start(environment);
  const url = await addressIn(output, /TalepAkış runs at (\S+?)\. /u);
  await eventually(() => expect(output()).toContain('sistem.yoneticisi'), PATIENCE_MS);
  const simulators = 'SMTP_URL' in environment ? '' : await addressIn(output, /(http:\S+)\/telefon/u);
  return { child, output, url, simulators };
}

function start(environment: Record<string, string>): { readonly child: ChildProcess; readonly output: () => string } {
  const given = { PERSONAL_DATA_KEYS: testKeys, DATABASE_URL: fresh.url, TALEPAKIS_DATA: folder, PORT: '0', LOG_LEVEL: 'error' };
  const child = spawn(process.execPath, ['scripts/start.mjs'], { cwd: root, env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...given, ...environment }, stdio: ['ignore', 'pipe', 'inherit'] });
  started.push(child);
  const chunks: string[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk.toString()));
  return { child, output: () => chunks.join('') };
}

function addressIn(output: () => string, pattern: RegExp): Promise<string> {
  return eventually(() => {
    const found = pattern.exec(output())?.[1];
    if (!found) throw new Error(output());
    return found;
  }, PATIENCE_MS);
}

/** What arrived; null where nobody answers. */
async function telephone(simulators: string): Promise<unknown[] | null> {
  const answer = await fetch(`${simulators}/telefon`, { headers: { accept: 'application/json' } }).catch(() => null);
  return answer && ((await answer.json()) as unknown[]);
}

async function askForCode(url: string): Promise<void> {
  const visitor = new Visitor(url, {});
  await visitor.open();
  expect((await visitor.post('/api/oturum/personel', { tckn: '90000003170', phone: '0500 000 00 31' })).status).toBe(200);
}
