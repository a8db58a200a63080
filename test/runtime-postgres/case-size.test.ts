import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { userTask } from './diagrams.js';
import { GivenRuntime } from './given-runtime.js';

const cases = 500;
const budgetBytes = 20_000;
let given: GivenRuntime;

beforeAll(async () => {
  given = await GivenRuntime.start();
});
afterAll(() => given.stop());

describe('a completed case of ten tasks', () => {
  it(`takes less than ${budgetBytes} bytes of rows and indexes, history included`, async () => {
    const groups = '<zeebe:assignmentDefinition candidateGroups="ROL@12345678" />';
    await given.deployChain('ten-tasks', ...Array.from({ length: 10 }, (_, at) => userTask(`gorev-${at + 1}`, groups)));
    await liveThrough(5);
    const before = await bytes();

    await Promise.all(Array.from({ length: 5 }, () => liveThrough(cases / 5)));

    const each = Math.round(((await bytes()) - before) / cases);
    process.stdout.write(`${JSON.stringify({ figure: 'case-bytes', setting: { tasks: 10 }, value: each, unit: 'B' })}\n`);
    expect(each).toBeLessThan(budgetBytes);
  }, 600_000);
});

async function liveThrough(count: number): Promise<void> {
  for (let at = 0; at < count; at++) {
    const key = await given.create('ten-tasks', { basvuruNo: `2026-${at}`, konu: 'Kaldırım onarımı', adres: { mahalle: 'Çankaya', sokak: 'Atatürk' } });
    for (let task = 1; task <= 10; task++) await given.complete(await given.openTask(key), { [`sonuc${task}`]: 'uygun' });
  }
}

async function bytes(): Promise<number> {
  const [row] = await given.rows(`SELECT sum(pg_total_relation_size(oid))::float8 AS bytes FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace`);
  return Number(row?.['bytes']);
}
