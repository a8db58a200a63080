import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { eventually } from '../given/eventually.js';
import { givenPerson, PHONE, startNotifications, talepAlindi, type NotificationServer, type Sms } from './notification-server.js';
import { TelephoneLine } from './telephone-line.js';

let server: NotificationServer;
beforeAll(async () => { server = await startNotifications({ sends: true, outside: () => ({ SMS_TIMEOUT_MS: '2500', SMTP_TIMEOUT_MS: '2500' }) }); });
afterAll(() => server.stop());
afterEach(() => server.gateways.noFaults());

const onPhone = async (id: string | undefined): Promise<Sms[]> => (await server.gateways.phone()).filter(({ referansID }) => referansID === id);
const becomes = (id: string | undefined, state: string): Promise<void> => eventually(async () => expect((await server.state(id)).state).toBe(state));
/** Lets back-off and breaker pass, a moment at a time, until it holds. */
async function inTime(claim: () => Promise<void>): Promise<void> {
  await eventually(async () => {
    await server.clock.advance(40_000);
    await claim();
  });
}
const isSent = async (id: string | undefined): Promise<void> => expect(['sent', 'delivered']).toContain((await server.state(id)).state);

describe('telling somebody something', () => {
  it('reaches the telephone with the words of the template, under our reference', async () => {
    const [id] = await server.tell();
    await eventually(async () => expect(await onPhone(id)).toHaveLength(1));
    const [sms] = await onPhone(id);
    expect(sms).toMatchObject({ no: '5321234567', msg: 'Sayın Ayşe Işıl, 2026-000777 kayıt numaralı başvurunuz 20.11.2026 tarihinde alınmıştır.' });
    await becomes(id, 'sent');
    expect(await server.state(id)).toMatchObject({ gateway_id: sms?.jobid, template_version: 1 });
  });

  it('speaks the language it was asked for', async () => {
    const [id] = await server.tell({ to: { phone: PHONE, language: 'en' } });
    await eventually(async () => expect((await onPhone(id))[0]?.msg).toBe('Dear Ayşe Işıl, your application no 2026-000777 was received on 20.11.2026.'));
  });

  it('reaches a person on every channel they have', async () => {
    const personId = await givenPerson(server, { phone: '+905329998877', email: 'isil@havsa.example' });
    const [sms, mail] = await server.tell({ to: { personId } });
    await eventually(async () => {
      expect(await onPhone(sms)).toMatchObject([{ no: '5329998877' }]);
      expect((await server.gateways.mailbox()).find(({ messageId }) => messageId.includes(mail ?? '-'))).toMatchObject({ to: ['isil@havsa.example'], subject: '2026-000777 numaralı başvurunuz alındı' });
    });
  });

  it('is undone with the transaction it belongs to', async () => {
    const dedupKey = randomUUID();
    await expect(server.database.transaction(async (tx) => {
      await server.notifications.send(tx, { ...talepAlindi(), dedupKey });
      throw new Error('changed our mind');
    })).rejects.toThrow('changed our mind');
    expect(await server.rows('SELECT 1 FROM notification WHERE dedup_key = $1', [dedupKey])).toEqual([]);
  });

  it('happens once for one occasion, however many say so at the same time', async () => {
    const dedupKey = randomUUID();
    const ids = (await Promise.all(Array.from({ length: 10 }, () => server.tell({ dedupKey })))).flat();
    expect(ids).toHaveLength(1);
    await becomes(ids[0], 'sent');
    expect(await onPhone(ids[0])).toHaveLength(1);
  });

  it('stands in the log when nobody can be reached', async () => {
    const personId = await givenPerson(server, {});
    const [id] = await server.tell({ to: { personId } });
    expect(await server.state(id)).toMatchObject({ state: 'failed', error: 'no-address', address_sealed: null });
  });

  it('wants the values without which it would be of no use, and leaves the others blank', async () => {
    await expect(server.tell({ values: { ad: 'A', tarih: '1' } })).rejects.toThrow('kayitNo');
    await expect(server.tell({ template: 'yok-boyle' })).rejects.toThrow('yok-boyle');
    const [id] = await server.tell({ template: 'talep-sonuclandi', values: { ad: 'Ayşe', kayitNo: '7' } });
    await eventually(async () => expect((await onPhone(id))[0]?.msg).toBe('Sayın Ayşe, 7 kayıt numaralı başvurunuz sonuçlanmıştır:'));
  });

  it('calls a person by the name the system knows', async () => {
    const personId = await givenPerson(server, { phone: '+905329998866' });
    const [id] = await server.tell({ to: { personId }, template: 'talep-yeniden-acildi', values: { kayitNo: '7' } });
    await eventually(async () => expect((await onPhone(id))[0]?.msg).toBe('Sayın Ayşe Işıl, 7 kayıt numaralı başvurunuz isteğiniz üzerine yeniden açılmıştır.'));
  });

  it('takes line breaks and control characters out of values', async () => {
    const personId = await givenPerson(server, { email: 'x@havsa.example' });
    const [id] = await server.tell({ to: { personId }, values: { ad: 'A\r\nBcc: herkes@example.org', kayitNo: '1\r\nBcc: b@example.org', tarih: 't' } });
    const letter = await eventually(async () => {
      const found = (await server.gateways.mailbox()).find(({ messageId }) => messageId.includes(id ?? '-'));
      expect(found).toBeDefined();
      return found;
    });
    expect(letter?.to).toEqual(['x@havsa.example']);
    expect(letter?.subject).toBe('1 Bcc: b@example.org numaralı başvurunuz alındı');
  });
});

describe('a gateway in trouble', () => {
  it.each([
    ['loses its answers', { loseAnswer: true }], ['answers too late', { slowMs: 2_000 }], ['garbles its answers', { wrong: 'garbled' }],
    ['lies', { wrong: 'lying' }], ['is flaky', { flakyPercent: 60 }],
  ])('that %s gets each message once', async (_, fault) => {
    await server.gateways.fault({ system: 'sms', ...fault });
    const ids = (await Promise.all(Array.from({ length: 6 }, () => server.tell()))).flat();
    // Lying is found out by itself: then they are sent already.
    await eventually(async () => {
      const [met] = await server.rows(`SELECT count(*) FILTER (WHERE kind = 'tried') > 0 OR count(*) FILTER (WHERE kind = 'sent') = $2 AS "is" FROM notification_event WHERE notification_id = ANY ($1)`, [ids, ids.length]);
      expect(met?.['is']).toBe(true);
    });
    await server.gateways.noFaults();
    await inTime(async () => { for (const id of ids) await isSent(id); });
    for (const id of ids) expect(await onPhone(id)).toHaveLength(1);
  });

  it('that is away for an hour gets everything when it is back, and nothing was given up', async () => {
    await server.gateways.fault({ system: 'sms', down: true });
    const ids = (await Promise.all(Array.from({ length: 20 }, () => server.tell()))).flat();
    for (let minute = 0; minute < 60; minute += 1) {
      await server.clock.advance(60_000);
      await server.tell({ isUrgent: true, expiresAt: new Date(server.clock.now().getTime() + 86_400_000) }).then(([id]) => ids.push(id ?? ''));
    }
    expect(await server.rows(`SELECT 1 FROM notification WHERE id = ANY ($1) AND state NOT IN ('waiting', 'sending')`, [ids])).toEqual([]);
    await server.gateways.noFaults();
    await inTime(async () => expect(await server.rows(`SELECT 1 FROM notification WHERE id = ANY ($1) AND state NOT IN ('sent', 'delivered')`, [ids])).toEqual([]));
    const arrived = (await server.gateways.phone()).map(({ referansID }) => referansID).filter((id) => ids.includes(id));
    expect(arrived.sort()).toEqual([...ids].sort());
  });

  it('is left alone by what waits while the breaker is open', async () => {
    await server.gateways.fault({ system: 'sms', down: true });
    const ids = (await Promise.all(Array.from({ length: 30 }, () => server.tell()))).flat();
    await eventually(async () => expect(server.lines.some((line) => line.includes('"reason":"http-503"'))).toBe(true));
    await eventually(async () => expect(await server.rows(`SELECT 1 FROM notification WHERE id = ANY ($1) AND attempts = 0 AND state = 'waiting'`, [ids])).not.toEqual([]));
    await server.gateways.noFaults();
    await inTime(async () => { for (const id of ids) await isSent(id); });
  });

  it('that loses an answer, and then is not there at all, gets the message once', async () => {
    const lines: TelephoneLine[] = [];
    const outside = async ({ SMS_URL = '' }: Readonly<Record<string, string>>) => {
      lines.push(await TelephoneLine.to(SMS_URL));
      return { SMS_URL: lines[0]?.url ?? '' };
    };
    const other = await startNotifications({ sends: true, outside });
    const [line] = lines;
    await other.gateways.fault({ system: 'sms', loseAnswer: true });
    const [id] = await other.tell();
    await eventually(async () => expect(await other.steps(id)).toContain('tried'));
    await line?.cut();
    await other.gateways.noFaults();
    await eventually(async () => {
      await other.clock.advance(40_000);
      expect(await other.state(id)).toMatchObject({ error: 'ECONNREFUSED', state: 'waiting' });
    });
    await line?.mend();
    await eventually(async () => {
      await other.clock.advance(40_000);
      expect((await other.state(id)).state).not.toBe('waiting');
      expect((await other.state(id)).state).not.toBe('sending');
    });
    expect(await other.gateways.phone()).toHaveLength(1);
    await line?.cut();
    await other.stop();
  }, 40_000);

  it('that refuses a message again and again is not asked for ever', async () => {
    const other = await startNotifications({ sends: true, outside: () => ({ SMS_PASSWORD: 'another' }) });
    const [id] = await other.tell({ expiresAt: new Date('2026-12-20T00:00:00Z') });
    await eventually(async () => {
      await other.clock.advance(400_000);
      expect(await other.state(id)).toMatchObject({ state: 'given-up', error: 'code-30' });
    }, 20_000);
    expect((await other.steps(id)).at(-1)).toBe('given-up');
    await other.stop();
  }, 40_000);

  it('that cannot use a number is asked once', async () => {
    const [id] = await server.tell({ to: { phone: '0212 123 45 67' } });
    await inTime(async () => expect(await server.state(id)).toMatchObject({ state: 'failed', error: 'phone-unusable' }));
  });

  it('never gets what came too late to be of use', async () => {
    await server.gateways.fault({ system: 'sms', down: true });
    const [id] = await server.tell({ template: 'giris-kodu', values: { kod: 'A7K2MP', dakika: '3' } });
    await server.clock.advance(16 * 60_000);
    await inTime(async () => expect(await server.state(id)).toMatchObject({ state: 'given-up', text_sealed: null }));
    await server.gateways.noFaults();
    expect(await onPhone(id)).toEqual([]);
  });
});

describe('what opens doors', () => {
  it('is forgotten as soon as it has been sent', async () => {
    const [id] = await server.tell({ template: 'giris-kodu', values: { kod: 'Z9Y8X7', dakika: '3' } });
    await inTime(() => isSent(id));
    expect(await server.state(id)).toMatchObject({ text_sealed: null });
    expect(await onPhone(id)).toHaveLength(1);
  });
});
