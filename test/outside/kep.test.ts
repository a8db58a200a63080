import { describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { countingServer } from './counting-server.js';
import type { GivenOutside } from './given-outside.js';
import { simulatedOutside } from './simulated-outside.js';

const SIGNATURE = Buffer.from([0x30, 0x03, 0x02, 0x01, 0x01]).toString('base64');
const ADDRESS = 'havsabelediyesi@hs01.kep.tr';

interface Arrived {
  readonly kepId: string;
  readonly packageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly type: string;
  readonly attachments: readonly object[];
}

const { simulators, freshWhole: fresh } = simulatedOutside();
const arrived = async (reference: string): Promise<Arrived[]> =>
  ((await (await fetch(`${simulators.url}/kep`, { headers: { accept: 'application/json' } })).json()) as Arrived[]).filter(({ packageId }) => packageId === reference);
const message = (reference: string = randomUUID()): Parameters<GivenOutside['outside']['kep']['prepare']>[0] => ({
  reference, to: ADDRESS, subject: 'Yol <çalışması> & "onarım"', text: 'Bilgilerinize.', type: 'EYazisma', attachments: [{ name: 'evrak "1".eyp', type: 'application/eyazisma', content: Buffer.from('paket') }],
});

/** A message made and ready to be sent. */
async function signed({ outside }: GivenOutside = fresh()): Promise<{ reference: string; kepId: string; signature: string }> {
  const { reference, ...rest } = message();
  const { kepId } = await outside.kep.prepare({ reference, ...rest });
  return { reference, kepId, signature: SIGNATURE };
}

const answer = (operation: string, fields: string): string =>
  `<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"><soapenv:Body><ns:${operation}Response xmlns:ns="http://ws.apache.org/axis2"><ns:return xmlns:ax="x">${fields}</ns:return></ns:${operation}Response></soapenv:Body></soapenv:Envelope>`;

describe('sending registered mail', () => {
  it('reaches the box under our reference, as it was written', async () => {
    const { outside } = fresh();
    const written = message();
    const { kepId, digest } = await outside.kep.prepare(written);
    expect(Buffer.from(digest, 'base64')).toHaveLength(32);
    expect(await arrived(written.reference)).toEqual([]);
    await outside.kep.send({ reference: written.reference, kepId, signature: SIGNATURE });

    const { subject, text, type, to } = written;
    expect(await arrived(written.reference)).toMatchObject([{ kepId, subject, text, type, to, attachments: [{ name: 'evrak "1".eyp', type: 'application/eyazisma', bytes: 5 }] }]);
  });

  it('asks nobody for an address that is none', async () => {
    const provider = await countingServer((response) => void response.end());
    const asked = fresh({ KEP_URL: provider.url }).outside.kep.prepare({ ...message(), to: 'belediye@ornek.example' });

    await expect(asked).rejects.toMatchObject({ kind: 'wrong', reason: 'address-unusable', mayHaveHappened: false });
    expect(provider.requests()).toBe(0);
    await provider.close();
  });

  it('happens once when every answer is lost, and is found by whoever tries again', async () => {
    const given = fresh();
    const one = await signed(given);
    await simulators.fault({ system: 'kep', loseAnswer: true });
    await expect(given.outside.kep.send(one)).rejects.toMatchObject({ system: 'kep', kind: 'down', mayHaveHappened: true });
    await simulators.noFaults();
    const triedAt = new Date();

    await expect(given.outside.kep.send({ ...one, triedAt })).resolves.toEqual({ kepId: one.kepId });
    const again = await given.outside.kep.prepare(message(one.reference));
    await expect(given.outside.kep.send({ ...one, kepId: again.kepId, triedAt })).resolves.toEqual({ kepId: one.kepId });
    expect(await arrived(one.reference)).toHaveLength(1);
  });

  it('happens once when the provider took it and answered too late', async () => {
    const one = await signed();
    await simulators.fault({ system: 'kep', slowMs: 60_000 });
    await expect(fresh({ KEP_TIMEOUT_MS: '150' }).outside.kep.send(one)).rejects.toMatchObject({ kind: 'slow', mayHaveHappened: true });
    await simulators.noFaults();
    await fresh().outside.kep.send({ ...one, triedAt: new Date() });

    expect(await arrived(one.reference)).toHaveLength(1);
  });

  it('finds out by itself that the message was taken, when only the answer to sending was lost', async () => {
    const provider = await countingServer((response, nth) => void (nth === 1
      ? response.destroy()
      : response.end(answer('PaketSorgula', '<ax:durum>0</ax:durum><ax:durum>0</ax:durum><ax:kepId>&lt;a&gt;</ax:kepId><ax:kepId>&lt;b&gt;</ax:kepId><ax:OrgMesajId>other</ax:OrgMesajId><ax:OrgMesajId>ours</ax:OrgMesajId>'))));

    await expect(fresh({ KEP_URL: provider.url }).outside.kep.send({ reference: 'ours', kepId: '<b>', signature: SIGNATURE })).resolves.toEqual({ kepId: '<b>' });
    expect(provider.requests()).toBe(2);
    await provider.close();
  });

  it('is not repeated on its own when the provider may have taken it', async () => {
    const operations: string[] = [];
    const provider = await countingServer((response, _, request) => {
      operations.push(String(request.headers['soapaction']));
      response.writeHead(503).end();
    });

    await expect(fresh({ KEP_URL: provider.url }).outside.kep.send({ reference: 'r', kepId: '<a>', signature: SIGNATURE })).rejects.toMatchObject({ reason: 'http-503', mayHaveHappened: true });
    expect(operations.filter((name) => name === '"urn:SmimeGonder"')).toHaveLength(1);
    await provider.close();
  });

  it('does not send again before it could look, when the provider cannot be asked', async () => {
    const one = await signed();
    await simulators.fault({ system: 'kep', down: true });
    await expect(fresh().outside.kep.send({ ...one, triedAt: new Date() })).rejects.toMatchObject({ kind: 'down' });
    await simulators.noFaults();

    expect(await arrived(one.reference)).toEqual([]);
  });

  it('sends what was tried and never taken', async () => {
    const one = await signed();
    await fresh().outside.kep.send({ ...one, triedAt: new Date() });

    expect(await arrived(one.reference)).toHaveLength(1);
  });

  it('is refused in clear words of ours when account, signature or answer is wrong', async () => {
    await expect(fresh({ KEP_PAROLA: 'baska' }).outside.kep.prepare(message())).rejects.toMatchObject({ kind: 'wrong', reason: 'durum-1', mayHaveHappened: false });
    await expect(fresh().outside.kep.send({ ...(await signed()), signature: 'aW16YQ==' })).rejects.toMatchObject({ kind: 'wrong', reason: 'durum-1', mayHaveHappened: false });
    await simulators.fault({ system: 'kep', wrong: 'lying' });
    await expect(fresh().outside.kep.prepare(message())).rejects.toMatchObject({ kind: 'wrong', reason: 'no-mesajid' });
    await simulators.fault({ system: 'kep', wrong: 'garbled' });
    await expect(fresh().outside.kep.prepare(message())).rejects.toMatchObject({ kind: 'wrong' });
  });

  it('tells no log who was written to, and what', async () => {
    const given = fresh();
    await given.outside.kep.send(await signed(given));
    await simulators.fault({ system: 'kep', down: true });
    await given.outside.kep.prepare(message()).catch(() => undefined);

    expect(given.lines.join('')).toContain('SmimeGonder');
    for (const secret of [ADDRESS, 'Bilgilerinize', simulators.environment['KEP_PAROLA'] ?? '?', simulators.environment['KEP_TCNO'] ?? '?']) expect(given.lines.join('')).not.toContain(secret);
  });
});

describe('asking what became of registered mail', () => {
  it('tells each evidence once and in order, though the provider tells it twice and backwards', async () => {
    const given = fresh();
    const one = await signed(given);
    await given.outside.kep.send(one);
    await simulators.fault({ system: 'kep', duplicate: true });

    const [first, ...more] = await given.outside.kep.evidence(one.kepId);
    expect(first).toMatchObject({ typeId: 10, kephs: 'hs01', text: 'S/MIME paketi KEPHS tarafından kabul edildi', at: expect.any(Date) });
    expect(more.filter(({ typeId }) => typeId === 10)).toEqual([]);
  });

  it('takes a kind nobody knows as it came, and reads the time of Turkey', async () => {
    const row = (id: string, type: number, at: string): string => `<ax:durum>0</ax:durum><ax:delilId>${id}</ax:delilId><ax:delilTurId>${type}</ax:delilTurId><ax:delilaciklama>x</ax:delilaciklama><ax:tarih>${at}</ax:tarih><ax:kephs>hs02</ax:kephs>`;
    const provider = await countingServer((response) => void response.end(answer('PaketDelilSorgula', row('b', 77, '2026-11-21T12:00:00') + row('a', 10, '2026-11-21T11:00:00'))));

    const told = await fresh({ KEP_URL: provider.url }).outside.kep.evidence('<a>');
    expect(told.map(({ id, typeId, at }) => [id, typeId, at.toISOString()])).toEqual([['a', 10, '2026-11-21T08:00:00.000Z'], ['b', 77, '2026-11-21T09:00:00.000Z']]);
    await provider.close();
  });

  it('believes no answer whose fields are not of one length, and none about a message nobody knows', async () => {
    const given = fresh();
    const one = await signed(given);
    await given.outside.kep.send(one);
    await expect(given.outside.kep.evidence('<nobody>')).rejects.toMatchObject({ kind: 'wrong', reason: 'durum-1' });
    await simulators.fault({ system: 'kep', wrong: 'lying' });

    await expect(given.outside.kep.evidence(one.kepId)).rejects.toMatchObject({ kind: 'wrong', reason: 'uneven-answer' });
  });

  it('leaves a provider alone that fails again and again, and is told among the systems around us', async () => {
    const given = fresh();
    await simulators.fault({ system: 'kep', down: true });
    for (let tries = 0; tries < 5; tries += 1) await given.outside.kep.evidence('<a>').catch(() => undefined);

    expect(given.outside.health.states().find(({ system }) => system === 'kep')).toMatchObject({ isConfigured: true, breaker: 'open', lastFailure: 'down' });
  });
});
