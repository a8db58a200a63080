import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { checksSoFar } from '../../../src/identity/sign-in/argon.js';
import { Leftovers } from '../../../src/identity/sign-in/leftovers.js';
import { givenOfficer, OFFICER, startSignIn, type SignInServer } from '../sign-in-server.js';

const AT_ONCE = 50;
const TABLES = ['session', 'sign_in_attempt', 'sign_in_message', 'sign_in_trip', 'sign_in_limit', 'sign_in_lock', 'sign_in_used', 'audit_entry'];

/** The limits of sign-in are looked at here, not those of asking at all. */
const UNTIRING = { perSecond: 100_000, atOnce: 100_000 };

let server: SignInServer;

beforeAll(async () => {
  server = await startSignIn({ environment: { TRUSTED_PROXIES: '127.0.0.1' }, rates: { person: UNTIRING, address: UNTIRING } });
  await givenOfficer(server);
});
afterAll(() => server.stop());

/** What is still held after everything else was let go. */
function heldBytes(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
}

async function rowsIn(): Promise<number> {
  const counts = await Promise.all(TABLES.map((table) => server.rows(`SELECT count(*)::int AS count FROM ${table}`)));
  return counts.reduce((sum, [row]) => sum + Number(row?.['count']), 0);
}

/** Many at once, one after the other; answers how often each status came. */
async function flood(count: number, ask: (nth: number) => Promise<{ status: number }>): Promise<Record<number, number>> {
  const statuses: Record<number, number> = {};
  let next = 0;
  const asking = async (): Promise<void> => {
    for (let nth = next++; nth < count; nth = next++) {
      const { status } = await ask(nth);
      statuses[status] = (statuses[status] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, asking));
  return statuses;
}

/** A number whose checksum is right, another for each. */
function tcknOf(nth: number): string {
  const digits = [...String(100_000_000 + nth)].map(Number);
  const sum = (places: number[]): number => places.reduce((total, place) => total + (digits[place] ?? 0), 0);
  const tenth = (((sum([0, 2, 4, 6, 8]) * 7 - sum([1, 3, 5, 7])) % 10) + 10) % 10;
  return [...digits, tenth, (digits.reduce((total, digit) => total + digit, 0) + tenth) % 10].join('');
}

describe('ten thousand attempts to sign in', () => {
  it('from one address are answered, refused and forgotten; nothing grows', async () => {
    const visitor = server.visitor();
    await visitor.open();
    const [heldBefore, rowsBefore, checksBefore] = [heldBytes(), await rowsIn(), checksSoFar()];

    const begun = await flood(5_000, (nth) => visitor.post('/api/oturum/personel', { tckn: tcknOf(nth), phone: OFFICER.phone }));
    const guessed = await flood(4_000, (nth) => visitor.post('/api/oturum/parola', { userName: `kimse${nth}`, password: 'yanlış bir parola' }));
    const typed = await flood(1_000, () => visitor.post('/api/oturum/kod', { attemptId: '11111111-1111-4111-8111-111111111111', code: 'AAAAAA' }));

    // Ten without a captcha, of which eight may go to one telephone.
    expect(begun).toEqual({ 200: 8, 422: 50, 429: 4_942 });
    expect([guessed[422] ?? 0, (guessed[422] ?? 0) + (guessed[429] ?? 0)]).toEqual([expect.any(Number), 4_000]);
    expect(guessed[422]).toBeLessThanOrEqual(60);
    expect(typed).toEqual({ 422: 90, 429: 910 });
    expect(checksSoFar() - checksBefore).toBeLessThanOrEqual(60);
    expect(await rowsIn() - rowsBefore).toBeLessThan(400);
    expect(heldBytes() - heldBefore).toBeLessThan(32 * 1024 * 1024);
  }, 600_000);

  it('keep nobody else from signing in', async () => {
    const visitor = server.visitor({ 'x-forwarded-for': '203.0.113.9' });
    await visitor.open();

    expect((await visitor.post('/api/oturum/parola', { userName: OFFICER.userName, password: OFFICER.password })).status).toBe(200);
  });

  it('from many addresses leave what the sweeper clears away', async () => {
    const visitor = server.visitor();
    await visitor.open();
    await flood(1_000, (nth) => visitor.post('/api/oturum/personel', { tckn: tcknOf(10_000 + nth), phone: `0532${String(1_000_000 + nth)}` }, { 'x-forwarded-for': `203.0.${Math.floor(nth / 250)}.${nth % 250}` }));
    expect(await rowsIn()).toBeGreaterThan(1_000);

    await server.platform.clock.advance(48 * 3_600_000);
    await server.app.get(Leftovers, { strict: false }).clear();
    const left = await Promise.all(TABLES.filter((table) => table !== 'audit_entry').map(async (table) => [table, (await server.rows(`SELECT count(*)::int AS count FROM ${table}`))[0]?.['count']]));
    expect(left.filter(([, count]) => count !== 0)).toEqual([]);
  }, 600_000);
});
