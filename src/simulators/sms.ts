import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { SMS_ACCOUNT } from './settings/credentials.js';
import type { Faults } from './faults.js';
import type { Journal, SmsRecord } from './journal.js';

const message = z.object({ msg: z.string().min(1).max(912), no: z.string().regex(/^5\d{9}$/) });
const sending = z.object({ msgheader: z.string(), referansID: z.string().max(200).default(''), messages: z.array(message).min(1).max(100) });
const question = z.object({
  jobids: z.array(z.string()).optional(), startdate: z.string().optional(), stopdate: z.string().optional(),
  pagenumber: z.number().int().min(0).default(0), pagesize: z.number().int().min(1).max(100).default(100),
});
const ROUTE = { config: { system: 'sms' } } as const;

interface Ground {
  readonly journal: Journal;
  readonly faults: Faults;
  readonly now: () => Date;
}

/** The SMS gateway. As the real one it does not know a reference again: whoever sends twice has sent twice. */
export function serveSms(app: FastifyInstance, ground: Ground): void {
  app.post('/sms/rest/v2/send', ROUTE, async (request, reply) => {
    const refusal = refusalOf(request);
    if (refusal) return reply.status(406).send(refusal);
    const sms = sending.safeParse(request.body);
    if (!sms.success) return reply.status(406).send({ code: '70', jobid: null, description: 'parameter' });
    if (sms.data.msgheader !== SMS_ACCOUNT.header) return reply.status(406).send({ code: '40', jobid: null, description: 'msgheader' });
    const jobid = await take(sms.data, ground);
    return { code: '00', jobid: ground.faults.of('sms').wrong === 'lying' ? null : jobid, description: 'queued' };
  });
  app.post('/sms/rest/v2/report', ROUTE, async (request, reply) => {
    const refusal = refusalOf(request);
    if (refusal) return reply.status(406).send(refusal);
    const asked = question.safeParse(request.body);
    if (!asked.success) return reply.status(406).send({ code: '70', description: 'parameter' });
    const jobs = reported(asked.data, ground);
    return jobs.length > 0 ? { code: '00', jobs, description: 'success' } : reply.status(406).send({ code: '60', description: 'no records' });
  });
}

async function take({ referansID, messages }: z.infer<typeof sending>, { journal, faults, now }: Ground): Promise<string> {
  const { duplicate, reportStatus: status } = faults.of('sms');
  const jobid = newJob();
  const jobs = duplicate ? [jobid, newJob()] : [jobid];
  const at = now().toISOString();
  await journal.add(...messages.flatMap(({ msg, no }) => jobs.map((job) => ({ kind: 'sms' as const, jobid: job, referansID, no, msg, at, status }))));
  return jobid;
}

function reported({ jobids, startdate, stopdate, pagenumber, pagesize }: z.infer<typeof question>, { journal, faults }: Ground): object[] {
  const from = startdate ? turkishTime(startdate) : -Infinity;
  const to = stopdate ? turkishTime(stopdate) : Infinity;
  const found = journal.all('sms').filter(({ jobid, at }) => (jobids ? jobids.includes(jobid) : Date.parse(at) >= from && Date.parse(at) <= to));
  const twice = faults.of('sms').duplicate ? found.flatMap((sms) => [sms, sms]) : found;
  return twice.slice(pagenumber * pagesize, (pagenumber + 1) * pagesize).map(jobOf);
}

function jobOf({ jobid, no, status, referansID, msg, at }: SmsRecord): object {
  return { jobid, number: `90${no}`, status, operator: 10, msglen: Math.ceil(msg.length / 150), deliveredDate: at, errorCode: 0, referansID };
}

function refusalOf({ headers }: FastifyRequest): object | undefined {
  const expected = `Basic ${Buffer.from(`${SMS_ACCOUNT.user}:${SMS_ACCOUNT.password}`).toString('base64')}`;
  return headers.authorization === expected ? undefined : { code: '30', jobid: null, description: 'credentials' };
}

const newJob = (): string => `177${BigInt(`0x${randomBytes(9).toString('hex')}`)}`;

/** `dd.mm.yyyy hh:mm:ss` in Turkey. */
function turkishTime(text: string): number {
  const [, day, month, year, time] = /^(\d\d)\.(\d\d)\.(\d{4}) ([\d:]{8})$/.exec(text) ?? [];
  return Date.parse(`${year}-${month}-${day}T${time}+03:00`);
}
