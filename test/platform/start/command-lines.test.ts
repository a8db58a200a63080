import { describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const PASSWORD = 'kimseye-denmez';
/** Nobody listens there. */
const environment = { PATH: process.env['PATH'], DATABASE_URL: `postgres://kimse:${PASSWORD}@127.0.0.1:1/yok` };

describe('a command line over the database', () => {
  it.each([['audit', 'verify'], ['clients', 'list'], ['personal-data', 'rotate'], ['units', 'import', 'birimler.csv']])('says in plain words that it does not answer, and fails: %s', async (name, ...args) => {
    const run = promisify(execFile)(process.execPath, [`scripts/${name}.mjs`, ...args], { cwd: root, env: environment });

    const { code, stderr } = await run.then(() => ({ code: 0, stderr: '' }), (error: { code: number; stderr: string }) => error);

    expect([code, stderr]).toEqual([1, expect.stringContaining('The database of DATABASE_URL does not answer.')]);
    expect(stderr).not.toMatch(new RegExp(`${PASSWORD}|^ +at `, 'mu'));
  }, 60_000);
});
