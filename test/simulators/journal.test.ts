import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Journal, type SmsRecord } from '../../src/simulators/journal.js';

let folder: string;
beforeEach(async () => { folder = await mkdtemp(path.join(tmpdir(), 'journal-')); });
afterEach(() => rm(folder, { recursive: true }));

const sms = (jobid: string): SmsRecord => ({ kind: 'sms', jobid, referansID: '', no: '5321234567', msg: 'Işık', at: '2026-11-21T09:00:00.000Z', status: 1 });
const jobs = (journal: Journal): string[] => journal.all('sms').map(({ jobid }) => jobid);

describe('what the simulators remember', () => {
  it('outlives them, oldest first', async () => {
    const journal = await Journal.open(folder);
    await Promise.all([journal.add(sms('1')), journal.add(sms('2'), sms('3'))]);
    await journal.close();

    expect((await Journal.open(folder)).all('sms')).toEqual([sms('1'), sms('2'), sms('3')]);
  });

  it('loses only the line that was being written when the process died', async () => {
    const journal = await Journal.open(folder);
    await journal.add(sms('1'));
    await appendFile(path.join(folder, 'simulators.jsonl'), '{"kind":"sms","jobid":"2');

    const next = await Journal.open(folder);
    await next.add(sms('3'));
    expect(jobs(await Journal.open(folder))).toEqual(['1', '3']);
  });

  it('is limited to what somebody may still look at', async () => {
    const journal = await Journal.open(folder);
    await journal.add(...Array.from({ length: 2_100 }, (_, at) => sms(String(at))));

    const kept = jobs(await Journal.open(folder));
    expect([kept.length, kept.at(0), kept.at(-1)]).toEqual([2_000, '100', '2099']);
  });
});
