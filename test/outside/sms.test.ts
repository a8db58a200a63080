import { describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { countingServer } from './counting-server.js';
import { simulatedOutside } from './simulated-outside.js';

const { simulators, freshWhole: fresh } = simulatedOutside();
const message = (reference = randomUUID()): { reference: string; phone: string; text: string } => ({ reference, phone: '0532 123 45 67', text: 'Giriş kodunuz: 483920' });
const arrived = async (reference: string): Promise<number> => (await simulators.messages()).filter(({ referansID }) => referansID === reference).length;

describe('sending a short message', () => {
  it('reaches the telephone under our reference', async () => {
    const sms = message();
    const { gatewayId } = await fresh().outside.sms.send(sms);

    expect((await simulators.messages())[0]).toMatchObject({ no: '5321234567', msg: sms.text, referansID: sms.reference, jobid: gatewayId });
  });

  it('takes Turkish mobile numbers however they are written, and no others', async () => {
    const { sms } = fresh().outside;
    for (const phone of ['5321234567', '05321234567', '+90 (532) 123-45-67', '905321234567']) await sms.send({ ...message(), phone });

    await expect(sms.send({ ...message(), phone: '02121234567' })).rejects.toMatchObject({ kind: 'wrong', reason: 'phone-unusable', mayHaveHappened: false });
  });

  it('happens once when the answer is lost after the gateway took it', async () => {
    await simulators.fault({ system: 'sms', loseAnswer: true });
    const sms = message();
    const { outside } = fresh();
    const failure: unknown = await outside.sms.send(sms).catch((error: unknown) => error);
    expect(failure).toMatchObject({ system: 'sms', kind: 'down', mayHaveHappened: true });
    expect(await arrived(sms.reference)).toBe(1);
    await simulators.noFaults();

    await outside.sms.send({ ...sms, triedAt: new Date() });
    await outside.sms.send({ ...sms, triedAt: new Date() });

    expect(await arrived(sms.reference)).toBe(1);
  });

  it('happens once when the gateway took it and answered too late', async () => {
    await simulators.fault({ system: 'sms', slowMs: 60_000 });
    const sms = message();
    await expect(fresh({ SMS_TIMEOUT_MS: '1500' }).outside.sms.send(sms)).rejects.toMatchObject({ kind: 'slow', mayHaveHappened: true });
    await simulators.noFaults();
    await fresh().outside.sms.send({ ...sms, triedAt: new Date() });

    expect(await arrived(sms.reference)).toBe(1);
  });

  it('finds out by itself that the message was taken, when only the answer to sending was lost', async () => {
    const sms = message();
    const gateway = await countingServer((response, nth) => void (nth === 1
      ? response.destroy()
      : response.setHeader('content-type', 'application/json').end(JSON.stringify({ code: '00', jobs: [{ jobid: '17', referansID: 'other', status: 1 }, { jobid: '18', referansID: sms.reference, status: 0 }] }))));

    await expect(fresh({ SMS_URL: gateway.url }).outside.sms.send(sms)).resolves.toEqual({ gatewayId: '18' });
    expect(gateway.requests()).toBe(2);
    await gateway.close();
  });

  it('is not repeated on its own when the gateway may have taken it', async () => {
    const sent: string[] = [];
    const gateway = await countingServer((response, _, request) => {
      sent.push(request.url ?? '');
      response.writeHead(503).end();
    });

    await expect(fresh({ SMS_URL: gateway.url }).outside.sms.send(message())).rejects.toMatchObject({ kind: 'down', reason: 'http-503', mayHaveHappened: true });
    expect(sent.filter((path) => path.endsWith('/send'))).toHaveLength(1);
    await gateway.close();
  });

  it('is repeated when the gateway said that it did not take it', async () => {
    const gateway = await countingServer((response, nth) => void response.setHeader('content-type', 'application/json').end(JSON.stringify(nth < 3 ? { code: '80' } : { code: '00', jobid: '17' })));

    await expect(fresh({ SMS_URL: gateway.url }).outside.sms.send(message())).resolves.toEqual({ gatewayId: '17' });
    expect(gateway.requests()).toBe(3);
    await gateway.close();
  });

  it('does not send again before it could look, when the gateway cannot be asked', async () => {
    const sms = message();
    await simulators.fault({ system: 'sms', down: true });

    await expect(fresh().outside.sms.send({ ...sms, triedAt: new Date() })).rejects.toMatchObject({ kind: 'down' });
    await simulators.noFaults();
    expect(await arrived(sms.reference)).toBe(0);
  });

  it('is looked for in the time in which it can have been taken, and not outside of it', async () => {
    const sms = message();
    const { outside } = fresh();
    const hoursAgo = (hours: number): Date => new Date(Date.now() - hours * 3_600_000);
    await outside.sms.send(sms);
    await outside.sms.send({ ...sms, triedAt: hoursAgo(2), triedUntil: new Date() });
    expect(await arrived(sms.reference)).toBe(1);

    await outside.sms.send({ ...sms, triedAt: hoursAgo(2), triedUntil: hoursAgo(1) });
    expect(await arrived(sms.reference)).toBe(2);
  });

  it('sends what was tried and never taken', async () => {
    const sms = message();
    await fresh().outside.sms.send({ ...sms, triedAt: new Date() });

    expect(await arrived(sms.reference)).toBe(1);
  });

  it('is refused in clear words of ours when account or answer is wrong', async () => {
    await expect(fresh({ SMS_PASSWORD: 'another' }).outside.sms.send(message())).rejects.toMatchObject({ kind: 'wrong', reason: 'code-30', mayHaveHappened: false });
    await expect(fresh({ SMS_HEADER: 'BASKA' }).outside.sms.send(message())).rejects.toMatchObject({ kind: 'wrong', reason: 'code-40' });
    await simulators.fault({ system: 'sms', wrong: 'garbled' });
    await expect(fresh().outside.sms.send(message())).rejects.toMatchObject({ kind: 'wrong', reason: 'not-json', mayHaveHappened: true });
  });

  it('succeeds over a lying answer, because the gateway’s records show the message', async () => {
    await simulators.fault({ system: 'sms', wrong: 'lying' });
    const sms = message();

    const { gatewayId } = await fresh().outside.sms.send(sms);

    expect((await simulators.messages())[0]).toMatchObject({ referansID: sms.reference, jobid: gatewayId });
  });
});

describe('asking where messages stand', () => {
  it.each([[1, 'delivered'], [0, 'waiting'], [2, 'expired'], [3, 'wrong-number'], [4, 'not-forwarded'], [11, 'rejected'], [12, 'failed'], [13, 'duplicate'], [14, 'no-credit'], [15, 'blacklisted'], [16, 'iys-rejected'], [17, 'iys-failed'], [77, 'waiting']])('reads the gateway’s %i as %s', async (reportStatus, state) => {
    await simulators.fault({ system: 'sms', reportStatus });
    const { sms } = fresh().outside;
    const sent = message();
    const { gatewayId } = await sms.send(sent);

    await expect(sms.reports([gatewayId])).resolves.toEqual([{ gatewayId, reference: sent.reference, state }]);
  });

  it('keeps what was final when the gateway reports again, and hears of no message it did not ask about', async () => {
    const row = (jobid: string, status: number): object => ({ jobid, status, referansID: 'r1' });
    const gateway = await countingServer((response) => void response.end(JSON.stringify({ code: '00', jobs: [row('17', 0), row('17', 1), row('17', 0), row('18', 1)] })));

    await expect(fresh({ SMS_URL: gateway.url }).outside.sms.reports(['17'])).resolves.toEqual([{ gatewayId: '17', reference: 'r1', state: 'delivered' }]);
    await gateway.close();
  });

  it('answers one line per message though the gateway reports twice, and none for what it does not know', async () => {
    await simulators.fault({ system: 'sms', duplicate: true });
    const { sms } = fresh().outside;
    const { gatewayId } = await sms.send(message());

    await expect(sms.reports([gatewayId])).resolves.toHaveLength(1);
    await expect(sms.reports(['404'])).resolves.toEqual([]);
    await expect(sms.reports([])).resolves.toEqual([]);
  });
});
