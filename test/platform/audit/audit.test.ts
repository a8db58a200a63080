import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { clearPersonalDataIn } from '../../given/no-clear-personal-data.js';
import { givenAudit, viewOf, type AuditGiven } from './given.js';

let given: AuditGiven;

beforeAll(async () => {
  given = await givenAudit();
});

afterAll(() => given.close());

const entriesOf = (id: string): Promise<Record<string, unknown>[]> => given.database.query('SELECT * FROM audit_entry WHERE thing_id = $1 ORDER BY seq', [id]);

describe('the audit trail', () => {
  it('keeps who did what to which thing, for whom and when', async () => {
    await given.clock.pin(new Date('2026-11-21T08:30:00.123Z'));
    await given.audit.viewed(viewOf('kept'));
    expect(await entriesOf('kept')).toEqual([expect.objectContaining({
      at: new Date('2026-11-21T08:30:00.123Z'), actor: 'memur-1', on_behalf_of: 'mudur-1', act: 'case.view', thing_kind: 'case', unit: '12345678', outcome: 'done', details: { page: 2 },
      address_hash: given.personalData.hash('audit address', '10.1.2.3'), session_hash: given.personalData.hash('audit session', 'session-1'),
    })]);
    await given.clock.reset();
  });

  it('has an act when the act happened, and none when it did not', async () => {
    await given.database.transaction(async (tx) => given.audit.record(tx, viewOf('happened')));
    const rolledBack = given.database.transaction(async (tx) => {
      given.audit.record(tx, viewOf('undone'));
      await tx.query('SELECT 1 / 0');
    });
    await expect(rolledBack).rejects.toThrow('division by zero');
    expect([await entriesOf('happened'), await entriesOf('undone')]).toEqual([[expect.objectContaining({ outcome: 'done' })], []]);
  });

  it('keeps what was refused', async () => {
    await given.audit.refused(viewOf('refused'));
    expect(await entriesOf('refused')).toEqual([expect.objectContaining({ outcome: 'refused' })]);
  });

  it('has every view once it has resolved, however many come at the same time', async () => {
    await Promise.all(Array.from({ length: 1_200 }, () => given.audit.viewed(viewOf('many'))));
    expect(await entriesOf('many')).toHaveLength(1_200);
  });

  it('tells who could not be written down, and loses none of those beside it', async () => {
    const answers = await Promise.allSettled(['good', 'bad\u0000', 'good', 'good'].map((id) => given.audit.viewed(viewOf(id))));
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
    expect(await entriesOf('good')).toHaveLength(3);
  });

  it('holds no address and no session in clear', async () => {
    expect(await clearPersonalDataIn(given.url, ['10.1.2.3', 'session-1'])).toEqual([]);
  });

  it.each(['audit_entry', 'audit_entry_other', 'audit_batch', 'audit_seal'])('only grows: %s can be neither changed, emptied nor thinned out', async (table) => {
    await given.clock.pin(new Date('2001-01-01T00:00:00Z'));
    await given.audit.viewed(viewOf('stray'));
    await given.sealAll();
    await given.clock.advance(86_400_000);
    await given.sealAll();
    await given.clock.reset();
    const [column] = await given.database.query<{ name: string }>('SELECT attname AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attnum = 1', [table]);
    for (const sql of [`UPDATE ${table} SET ${column?.name} = ${column?.name}`, `DELETE FROM ${table}`, `TRUNCATE ${table}`]) {
      await expect(given.database.query(sql)).rejects.toThrow('The audit trail only grows');
    }
  });

  it('only grows in the months to come as well', async () => {
    await given.sealer.keepMonths();
    const months = await given.database.query<{ name: string }>(`SELECT inhrelid::regclass::text AS name FROM pg_inherits WHERE inhparent = 'audit_entry'::regclass`);
    expect(months.length).toBeGreaterThanOrEqual(4);
    for (const { name } of months) await expect(given.database.query(`TRUNCATE ${name}`)).rejects.toThrow('The audit trail only grows');
  });
});
