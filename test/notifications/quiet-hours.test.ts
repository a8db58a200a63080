import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { quietUntil } from '../../src/notifications/quiet-hours.js';
import { eventually } from '../given/eventually.js';
import { actorIn, startNotifications, type NotificationServer } from './notification-server.js';

const NIGHT = { isOn: true, begins: '21:00', ends: '08:00' };

describe('quiet hours', () => {
  it.each([
    ['at their beginning', '2026-11-20T18:00:00Z', '2026-11-21T05:00:00Z'], ['a minute before', '2026-11-20T17:59:59Z', null],
    ['after midnight', '2026-11-20T22:30:00Z', '2026-11-21T05:00:00Z'], ['a moment before their end', '2026-11-21T04:59:59Z', '2026-11-21T05:00:00Z'],
    ['at their end', '2026-11-21T05:00:00Z', null], ['at the turn of the year', '2026-12-31T20:59:00Z', '2027-01-01T05:00:00Z'],
  ])('are told right %s', (_, at, end) => {
    expect(quietUntil(NIGHT, new Date(at))?.toISOString() ?? null).toBe(end && new Date(end).toISOString());
  });

  it('may lie within one day, and may be switched off', () => {
    const noon = { isOn: true, begins: '12:00', ends: '13:30' };
    expect(quietUntil(noon, new Date('2026-11-20T09:10:00Z'))).toEqual(new Date('2026-11-20T10:30:00Z'));
    expect(quietUntil(noon, new Date('2026-11-20T10:30:00Z'))).toBeNull();
    expect(quietUntil({ ...NIGHT, isOn: false }, new Date('2026-11-20T22:00:00Z'))).toBeNull();
  });
});

describe('at night', () => {
  let server: NotificationServer;
  beforeAll(async () => { server = await startNotifications({ sends: true, startsAt: '2026-11-20T19:00:00Z' }); });
  afterAll(() => server.stop());
  const arrived = async (id: string | undefined): Promise<number> => (await server.gateways.phone()).filter(({ referansID }) => referansID === id).length;

  it('what has time waits for the morning, what is urgent goes at once', async () => {
    const [calm] = await server.tell();
    const [code] = await server.tell({ template: 'giris-kodu', values: { kod: 'A7K2MP', dakika: '3' } });
    const [urgent] = await server.tell({ isUrgent: true });
    await eventually(async () => expect([await arrived(code), await arrived(urgent)]).toEqual([1, 1]));
    expect(await server.state(calm)).toMatchObject({ state: 'held', next_at: new Date('2026-11-21T05:00:00Z') });

    await server.clock.pin(new Date('2026-11-21T04:59:00Z'));
    const [later] = await server.tell({ isUrgent: true });
    await eventually(async () => expect(await arrived(later)).toBe(1));
    expect(await arrived(calm)).toBe(0);
    await server.clock.pin(new Date('2026-11-21T05:00:00Z'));
    await eventually(async () => expect(await arrived(calm)).toBe(1));
    await eventually(async () => expect(await server.steps(calm)).toEqual(['held', 'sent']));
  });

  it('what was written by day and could not leave waits too', async () => {
    await server.clock.pin(new Date('2026-11-21T17:30:00Z'));
    await server.gateways.fault({ system: 'sms', cut: true });
    const [id] = await server.tell();
    await eventually(async () => expect(await server.steps(id)).toContain('tried'));
    await server.gateways.noFaults();
    await server.clock.pin(new Date('2026-11-21T19:00:00Z'));
    await eventually(async () => expect(await server.state(id)).toMatchObject({ state: 'held', next_at: new Date('2026-11-22T05:00:00Z') }));
    expect(await arrived(id)).toBe(0);
    await server.clock.pin(new Date('2026-11-22T05:01:00Z'));
    await eventually(async () => expect(await arrived(id)).toBe(1));
  });

  it('what waits follows when an admin moves the hours', async () => {
    await server.clock.pin(new Date('2026-11-22T20:00:00Z'));
    const [id] = await server.tell();
    expect((await server.state(id)).state).toBe('held');
    server.as(actorIn('SISTEM_YONETICISI'));
    const { body } = await server.ask('GET', '/api/kurum/sessiz-saatler');
    const changed = await server.ask('PUT', '/api/kurum/sessiz-saatler', { ...(body as object), begins: '23:30' });
    expect(changed).toMatchObject({ status: 200, body: { begins: '23:30', version: 2 } });
    await eventually(async () => expect(await arrived(id)).toBe(1));
    expect(await server.ask('PUT', '/api/kurum/sessiz-saatler', body)).toMatchObject({ status: 409, body: { code: 'CONFLICT' } });
    expect(await server.ask('PUT', '/api/kurum/sessiz-saatler', { isOn: true, begins: '25:00', ends: '08:00', version: 2 })).toMatchObject({ status: 400 });
  });
});
