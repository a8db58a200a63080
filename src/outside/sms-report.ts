import { Trouble } from './outside-failure.js';

/** Where a message stands; all but `waiting` are final. */
export type SmsState =
  | 'waiting' | 'delivered' | 'expired' | 'wrong-number' | 'not-forwarded' | 'rejected'
  | 'failed' | 'duplicate' | 'no-credit' | 'blacklisted' | 'iys-rejected' | 'iys-failed';

/** What the gateway reports of one message; `reference` is ours. */
export interface SmsDelivery {
  readonly gatewayId: string;
  readonly reference: string | undefined;
  readonly state: SmsState;
}

const STATES: Readonly<Record<number, SmsState>> = {
  0: 'waiting', 1: 'delivered', 2: 'expired', 3: 'wrong-number', 4: 'not-forwarded', 11: 'rejected', 12: 'failed',
  13: 'duplicate', 14: 'no-credit', 15: 'blacklisted', 16: 'iys-rejected', 17: 'iys-failed', 22: 'rejected',
};

/** A state we do not know may become one we do: whoever waits for it asks again. */
export function deliveriesIn(answer: Readonly<Record<string, unknown>>): SmsDelivery[] {
  const { jobs } = answer;
  if (!Array.isArray(jobs)) throw new Trouble('wrong', 'no-jobs');
  return jobs.map((job: unknown) => {
    const { jobid, referansID, status } = (job ?? {}) as Record<string, unknown>;
    if (typeof jobid !== 'string' || !jobid) throw new Trouble('wrong', 'no-jobid');
    return { gatewayId: jobid, reference: typeof referansID === 'string' && referansID ? referansID : undefined, state: STATES[Number(status)] ?? 'waiting' };
  });
}

/** One line per message, though a gateway may report twice: what is final stays. */
export function oncePerMessage(deliveries: readonly SmsDelivery[]): SmsDelivery[] {
  const found = new Map<string, SmsDelivery>();
  for (const delivery of deliveries) {
    const before = found.get(delivery.gatewayId);
    if (!before || before.state === 'waiting') found.set(delivery.gatewayId, delivery);
  }
  return [...found.values()];
}
