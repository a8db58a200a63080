import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runAudit } from '../../../src/platform/audit/index.js';
import { givenAudit, viewOf, type AuditGiven } from './given.js';

let given: AuditGiven;
let folder: string;

beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'talepakis-seals-'));
  given = await givenAudit();
  await writeDays(given);
});

afterEach(async () => {
  await given.close();
  rmSync(folder, { recursive: true });
});

/** Entries 1 to 9 on three days, in one batch each; the last day is not over. */
async function writeDays({ clock, audit, sealAll }: AuditGiven): Promise<void> {
  for (const day of ['2026-11-01', '2026-11-02', '2026-11-03']) {
    await clock.pin(new Date(`${day}T12:00:00.000Z`));
    for (const id of ['a', 'b', 'c']) await audit.viewed(viewOf(id));
    await sealAll();
  }
}

async function run(...words: string[]): Promise<{ code: number; line: string }> {
  const lines: string[] = [];
  const code = await runAudit(words, { databaseUrl: given.url, now: new Date('2026-11-03T13:00:00Z'), print: (line) => void lines.push(line) });
  return { code, line: lines.join('\n') };
}

const broken = (line: string): { code: number; line: string } => ({ code: 1, line });

describe('verifying the audit trail', () => {
  it('says how much is as it was written', async () => {
    await given.audit.viewed(viewOf('new'));
    expect(await run('verify')).toEqual({ code: 0, line: '9 entries and 2 sealed days are as they were written. 1 entries are not sealed yet.' });
    expect(await run('verify', '--from', '2026-11-02', '--to', '2026-11-02')).toEqual({ code: 0, line: '3 entries and 1 sealed days are as they were written. 1 entries are not sealed yet.' });
  });

  it.each([
    ['at', `at + interval '1 microsecond'`], ['at', `at + interval '3 months'`], ['actor', `'x'`], ['on_behalf_of', 'NULL'], ['act', `'x'`], ['thing_kind', `'x'`], ['thing_id', `'x'`],
    ['unit', `'x'`], ['address_hash', `'\\x00'`], ['session_hash', 'NULL'], ['outcome', `'refused'`], ['details', `'{"page": 3}'`],
  ])('names an entry whose %s was changed', async (column, value) => {
    await given.tamper(`UPDATE audit_entry SET ${column} = ${value} WHERE seq = 5`);
    expect(await run('verify')).toEqual(broken('Entry 5 was changed (batch 2, 2026-11-02).'));
  });

  it('knows every column of an entry', async () => {
    const columns = await given.database.query<{ name: string }>(`SELECT attname AS name FROM pg_attribute WHERE attrelid = 'audit_entry'::regclass AND attnum > 0 ORDER BY attnum`);
    expect(columns.map(({ name }) => name)).toEqual(['seq', 'at', 'actor', 'on_behalf_of', 'act', 'thing_kind', 'thing_id', 'unit', 'address_hash', 'session_hash', 'outcome', 'details']);
  });

  const copy = (seq: string, at = 'at'): string => `INSERT INTO audit_entry SELECT ${seq}, ${at}, actor, on_behalf_of, act, thing_kind, thing_id, unit, address_hash, session_hash, outcome, details FROM audit_entry WHERE seq = 5`;
  it.each([
    ['an entry that is missing', 'DELETE FROM audit_entry WHERE seq = 5', 'Entry 5 is missing (batch 2, 2026-11-02).'],
    ['the last entry of a batch that is missing', 'DELETE FROM audit_entry WHERE seq = 6', 'Entry 6 is missing (batch 2, 2026-11-02).'],
    ['an entry under another number', 'UPDATE audit_entry SET seq = 0 WHERE seq = 1', 'Entry 0 was inserted (before batch 1, 2026-11-01).'],
    ['an entry that was inserted before all', copy('-7'), 'Entry -7 was inserted (before batch 1, 2026-11-01).'],
    ['a second entry of one number', copy('5', `at + interval '1 hour'`), 'Entry 5 was inserted (batch 2, 2026-11-02).'],
    ['an entry that was inserted in a gap', `DELETE FROM audit_entry WHERE seq = 4; ${copy('4')}`, 'Entry 4 was changed (batch 2, 2026-11-02).'],
    ['a whole month that is gone too early', 'TRUNCATE audit_entry', 'Entry 1 is missing (batch 1, 2026-11-01).'],
    ['a batch that is missing', 'DELETE FROM audit_batch WHERE no = 2', 'Batch 2 is missing.'],
    ['a first batch that is missing', 'DELETE FROM audit_batch WHERE no = 1; DELETE FROM audit_entry WHERE seq <= 3; DELETE FROM audit_seal WHERE from_seq = 1', 'Batches before 2 (2026-11-02) are missing.'],
    ['a day whose seal is missing', `DELETE FROM audit_seal WHERE day = '2026-11-02'`, 'The seal of 2026-11-02 is missing.'],
    ['an earlier day whose seal is missing', `DELETE FROM audit_seal WHERE day = '2026-11-01'`, 'A day before 2026-11-02 is missing, or its seal was changed.'],
    ['a last batch that is missing', `DELETE FROM audit_batch WHERE no >= 2; DELETE FROM audit_entry WHERE seq >= 4`, 'The batches of 2026-11-02 are missing.'],
  ])('names %s', async (_, sql, line) => {
    await given.tamper(sql);
    expect(await run('verify')).toEqual(broken(line));
  });

  it.each(['day', 'month', 'from_seq', 'to_seq', 'count', 'links', 'previous_hash', 'hash', 'sealed_at'])('names a batch whose %s was changed', async (column) => {
    const other = { day: 'day - 1', month: `month - 400`, from_seq: 'from_seq + 1', to_seq: 'to_seq - 1', count: 'count - 1', links: 'substring(links FROM 41)', sealed_at: `sealed_at - interval '1s'` }[column] ?? `sha256(${column})`;
    await given.tamper(`UPDATE audit_batch SET ${column} = ${other} WHERE no = 2`);
    const { code, line } = await run('verify');
    expect(code).toBe(1);
    expect(line).toMatch(/batch (2|3)|Batch 2/);
  });

  it.each(['from_seq', 'to_seq', 'count', 'hash', 'previous_hash', 'sealed_at'])('names a day the %s of whose seal was changed', async (column) => {
    const other = { sealed_at: `sealed_at - interval '1s'` }[column] ?? (column.endsWith('hash') ? `sha256(${column})` : `${column} + 1`);
    await given.tamper(`UPDATE audit_seal SET ${column} = ${other} WHERE day = '2026-11-02'`);
    const { code, line } = await run('verify');
    expect(code).toBe(1);
    expect(line).toContain('2026-11-02');
  });

  it('shows a trail that was rewritten as a whole by the days taken out before', async () => {
    const file = path.join(folder, 'seals');
    expect(await run('export-seals', file)).toEqual({ code: 0, line: `The seals of 2 days are in ${file}.` });
    expect(await run('verify', '--seals', file)).toEqual({ code: 0, line: '9 entries and 2 sealed days are as they were written. 2 days are as in the file. 0 entries are not sealed yet.' });

    await given.tamper(`UPDATE audit_entry SET actor = 'somebody-else' WHERE seq = 2; TRUNCATE audit_batch; TRUNCATE audit_seal`);
    for (const day of ['2026-11-01', '2026-11-02', '2026-11-03']) {
      await given.clock.pin(new Date(`${day}T12:00:00.000Z`));
      await given.sealAll();
    }
    await given.clock.pin(new Date('2026-11-02T12:00:00.000Z'));
    expect(await run('verify')).toMatchObject({ code: 0 });
    expect(await run('verify', '--seals', file)).toEqual(broken('The seal of 2026-11-01 is another than in the file: the trail was rewritten up to that day.'));

    await given.tamper('TRUNCATE audit_entry; TRUNCATE audit_batch; TRUNCATE audit_seal');
    expect(await run('verify', '--seals', file)).toEqual(broken('The seal of 2026-11-01 is in the file and not in the database.'));
  });

  it('says in plain words that a file is none of its own', async () => {
    const file = path.join(folder, 'else');
    writeFileSync(file, 'TalepAkış\n');
    expect(readFileSync(file, 'utf8')).toContain('Talep');
    await expect(run('verify', '--seals', file)).rejects.toThrow(`${file} is no file of seals`);
  });

  it('explains itself when it is asked for anything else', async () => {
    for (const words of [[], ['forge'], ['verify', 'now'], ['verify', '--from', 'yesterday'], ['verify', '--quickly'], ['export-seals']]) expect(await run(...words)).toMatchObject({ code: 1, line: expect.stringContaining('npm run audit -- verify') });
  });
});
