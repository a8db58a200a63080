import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { verifyAudit } from '../../../src/platform/audit/verify.js';
import { AuditSealer } from '../../../src/platform/audit/index.js';
import { eventually } from '../../given/eventually.js';
import { givenAudit, viewOf, type AuditGiven } from './given.js';

let given: AuditGiven;

beforeEach(async () => {
  given = await givenAudit();
});

afterEach(() => given.close());

const batches = (): Promise<{ from_seq: string; to_seq: string; count: number; day: string }[]> =>
  given.database.query('SELECT from_seq, to_seq, count, day::text FROM audit_batch ORDER BY no');

describe('sealing the audit trail', () => {
  it('waits for an older transaction, which may still bring an entry', async () => {
    let commit = (): void => undefined;
    const mayCommit = new Promise<void>((resolve) => (commit = resolve));
    let wrote = (): void => undefined;
    const hasWritten = new Promise<void>((resolve) => (wrote = resolve));
    const slow = given.database.transaction(async (tx) => {
      given.audit.record(tx, viewOf('slow'));
      await tx.query('SELECT 1');
      wrote();
      await mayCommit;
    });
    await hasWritten;
    await given.audit.viewed(viewOf('quick'));

    expect(await given.sealer.sealOnce()).toBe(false);
    expect(await batches()).toEqual([]);
    commit();
    await slow;
    await given.sealAll();

    expect(await batches()).toEqual([expect.objectContaining({ from_seq: '1', to_seq: '2', count: 2 })]);
  });

  it('chains every entry exactly once, whoever writes, in whatever order they commit, and however many seal', async () => {
    let isDone = false;
    const others = [1, 2].map(() => new AuditSealer(given.database, given.clock));
    const sealing = others.map(async (sealer) => {
      while (!isDone) await sealer.sealOnce();
    });
    const writers = Array.from({ length: 10 }, async (_, writer) => {
      for (let round = 0; round < 25; round += 1) {
        const work = given.database.transaction(async (tx) => {
          const count = 1 + Math.floor(Math.random() * 4);
          for (let entry = 0; entry < count; entry += 1) {
            given.audit.record(tx, viewOf(`${writer}`));
            // The order of commits is nobody's choice: some go round the event loop more often.
            for (let turn = Math.floor(Math.random() * 8); turn > 0; turn -= 1) await tx.query('SELECT 1');
          }
          if (Math.random() < 0.2) throw new Error('taken back');
        });
        await work.catch((error: Error) => expect(error.message).toBe('taken back'));
      }
    });
    await Promise.all(writers);
    isDone = true;
    await Promise.all(sealing);
    await given.sealAll();

    const [total] = await given.database.query<{ count: number }>('SELECT count(*)::int AS count FROM audit_entry');
    const all = await batches();
    expect(all.reduce((sum, batch) => sum + batch.count, 0)).toBe(total?.count);
    all.slice(1).forEach((batch, place) => expect(BigInt(batch.from_seq)).toBe(BigInt(all[place]?.to_seq ?? 0) + 1n));
    expect(await verifyAudit(given.database, { now: new Date() })).toMatchObject({ entries: total?.count, unsealed: 0 });
  });

  it('goes on where another process was killed', async () => {
    await given.audit.viewed(viewOf('before'));
    await given.sealAll();
    await given.audit.viewed(viewOf('after'));
    const other = new AuditSealer(given.database, given.clock);
    await eventually(async () => expect(await other.sealOnce()).toBe(true));
    expect((await batches()).map(({ count }) => count)).toEqual([1, 1]);
    expect(await verifyAudit(given.database, { now: new Date() })).toEqual({ entries: 2, days: 0, unsealed: 0 });
  });

  it('keeps the months of a batch apart, and seals a day when it is over', async () => {
    await given.clock.pin(new Date('2026-11-30T23:59:50Z'));
    await given.audit.viewed(viewOf('november'));
    await given.clock.pin(new Date('2026-12-01T00:00:05Z'));
    await given.audit.viewed(viewOf('december'));
    await given.sealAll();
    expect((await batches()).map(({ count, day }) => [count, day])).toEqual([[1, '2026-12-01'], [1, '2026-12-01']]);
    expect(await given.database.query('SELECT * FROM audit_seal')).toEqual([]);

    await given.clock.pin(new Date('2026-12-02T00:00:01Z'));
    await given.sealAll();
    expect(await given.database.query('SELECT day::text, from_seq, to_seq, count FROM audit_seal')).toEqual([{ day: '2026-12-01', from_seq: '1', to_seq: '2', count: '2' }]);
  });

  it('adds nothing to a sealed day when the clock is set back', async () => {
    for (const day of ['2026-12-01', '2026-12-02', '2026-12-01']) {
      await given.clock.pin(new Date(`${day}T12:00:00Z`));
      await given.audit.viewed(viewOf(day));
      await given.sealAll();
    }
    expect((await batches()).map(({ day }) => day)).toEqual(['2026-12-01', '2026-12-02', '2026-12-02']);
    expect(await verifyAudit(given.database, { now: new Date() })).toMatchObject({ entries: 3, days: 1 });
  });

  it('lets entries go after two years, and leaves the seals of their days, which still verify', async () => {
    for (const day of ['2024-01-30', '2024-01-31', '2024-02-01', '2026-01-15', '2026-02-02']) {
      await given.clock.pin(new Date(`${day}T12:00:00Z`));
      await given.sealer.keepMonths();
      await given.audit.viewed(viewOf(day));
      await given.sealAll();
    }
    await given.sealer.keepMonths();
    const now = given.clock.now();
    const kept = await given.database.query<{ thing_id: string }>('SELECT thing_id FROM audit_entry ORDER BY seq');
    expect(kept.map(({ thing_id }) => thing_id)).toEqual(['2024-02-01', '2026-01-15', '2026-02-02']);
    expect(await verifyAudit(given.database, { now })).toEqual({ entries: 3, days: 4, unsealed: 0 });

    await given.clock.pin(new Date('2031-01-01T12:00:00Z'));
    await given.sealer.keepMonths();
    await given.audit.viewed(viewOf('much later'));
    await given.sealAll();
    expect(await verifyAudit(given.database, { now: given.clock.now() })).toEqual({ entries: 1, days: 5, unsealed: 0 });
  });

  it('moves entries that came before their month was prepared, and they still verify', async () => {
    await given.clock.pin(new Date('2029-05-05T12:00:00Z'));
    await given.audit.viewed(viewOf('early'));
    await given.sealAll();
    await given.sealer.keepMonths();
    const [row] = await given.database.query<{ table: string }>('SELECT tableoid::regclass::text AS table FROM audit_entry');
    expect(row?.table).toBe('audit_entry_2029_05');
    expect(await verifyAudit(given.database, { now: given.clock.now() })).toMatchObject({ entries: 1 });
  });
});
