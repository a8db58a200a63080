import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Telling } from '../../src/notifications/index.js';
import { eventually } from '../given/eventually.js';
import { actorIn, givenPerson, startNotifications, talepAlindi, type NotificationServer } from './notification-server.js';

let server: NotificationServer;
beforeAll(async () => { server = await startNotifications({ sends: true }); });
afterAll(() => server.stop());

const gorev = (personId: string, kayitNo: string): Partial<Telling> => ({
  to: { personId }, template: 'gorev-geldi', dedupKey: randomUUID(), values: { gorev: 'İncele', kayitNo, birim: 'Yazı İşleri', sonTarih: '18.12.2026', adres: 'https://talep.example/1' },
});
const choose = (key: string, channel: string, mode: string) => server.ask('PUT', '/api/bildirimler/tercihler', { key, channel, mode });

describe('what somebody wants to be told', () => {
  it('is everything until they say otherwise, and is kept for them alone', async () => {
    const [one, other] = [await givenPerson(server, { email: 'bir@havsa.example' }), await givenPerson(server, { email: 'iki@havsa.example' })];
    server.as(actorIn(null, one));
    expect((await server.ask('GET', '/api/bildirimler/tercihler')).body).toMatchObject({ preferences: expect.arrayContaining([{ key: 'gorev-geldi', channel: 'mail', mode: 'on' }]) });
    expect(await choose('gorev-geldi', 'mail', 'off')).toMatchObject({ status: 200, body: { preferences: expect.arrayContaining([{ key: 'gorev-geldi', channel: 'mail', mode: 'off' }]) } });

    const [unwanted] = await server.tell(gorev(one, '1'));
    const [wanted] = await server.tell(gorev(other, '1'));
    expect(await server.state(unwanted)).toMatchObject({ state: 'skipped', error: 'opted-out', address_sealed: null, text_sealed: null });
    await eventually(async () => expect((await server.state(wanted)).state).toBe('sent'));
    server.as(actorIn(null, other));
    expect((await server.ask('GET', '/api/bildirimler/tercihler')).body).toMatchObject({ preferences: expect.arrayContaining([{ key: 'gorev-geldi', channel: 'mail', mode: 'on' }]) });
  });

  it('cannot leave out what the law wants told', async () => {
    const id = await givenPerson(server, { phone: '+905321112233' });
    server.as(actorIn(null, id));
    expect(await choose('talep-sonuclandi', 'sms', 'off')).toMatchObject({ status: 409, body: { code: 'NOTICE_IS_LEGAL' } });
    expect(await choose('yok', 'sms', 'off')).toMatchObject({ status: 404 });
    expect(await choose('talep-yonlendirildi', 'sms', 'digest')).toMatchObject({ status: 400 });
    await server.rows(`INSERT INTO notification_preference VALUES ($1, 'talep-alindi', 'sms', 'off')`, [id]);
    const [told] = await server.tell({ ...talepAlindi(), to: { personId: id } });
    await eventually(async () => expect((await server.state(told)).state).toBe('sent'));
  });

  it('may come once an hour in one letter', async () => {
    await server.clock.pin(new Date('2026-11-20T09:10:00Z'));
    const id = await givenPerson(server, { email: 'saatlik@havsa.example' });
    server.as(actorIn(null, id));
    await choose('gorev-geldi', 'mail', 'digest');
    const ids = (await Promise.all(['2026-1', '2026-2', '2026-3'].map((no) => server.tell(gorev(id, no))))).flat();
    const letters = async () => (await server.gateways.mailbox()).filter(({ to }) => to.includes('saatlik@havsa.example'));

    await server.clock.pin(new Date('2026-11-20T09:59:00Z'));
    const [witness] = await server.tell();
    await eventually(async () => expect((await server.state(witness)).state).not.toBe('waiting'));
    expect(await letters()).toEqual([]);
    await server.clock.pin(new Date('2026-11-20T10:00:00Z'));
    const [letter] = await eventually(async () => {
      const found = await letters();
      expect(found).toHaveLength(1);
      return found;
    });
    expect(letter?.subject).toBe('3 yeni bildiriminiz var');
    for (const no of ['2026-1', '2026-2', '2026-3']) expect(letter?.text).toContain(`Yeni görev: İncele (${no})`);
    for (const one of ids) expect((await server.state(one)).state).toBe('digested');

    const [alone] = await server.tell(gorev(id, '2026-4'));
    await server.clock.pin(new Date('2026-11-20T11:00:00Z'));
    await eventually(async () => expect((await server.state(alone)).state).toBe('sent'));
    expect((await letters()).map(({ subject }) => subject)).toContain('Yeni görev: İncele (2026-4)');
  });
});
