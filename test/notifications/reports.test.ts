import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../given/eventually.js';
import { startNotifications, type NotificationServer } from './notification-server.js';

let server: NotificationServer;
beforeAll(async () => { server = await startNotifications({ sends: true }); });
afterAll(() => server.stop());
afterEach(() => server.gateways.noFaults());

async function sent(): Promise<string | undefined> {
  const [id] = await server.tell();
  await eventually(async () => expect((await server.state(id)).state).toBe('sent'));
  return id;
}

describe('delivery reports', () => {
  it.each([[1, 'delivered', null], [2, 'failed', 'expired'], [3, 'failed', 'wrong-number'], [15, 'failed', 'blacklisted'], [16, 'failed', 'iys-rejected']])('tell what became of it: %i is %s', async (reportStatus, state, error) => {
    await server.gateways.fault({ system: 'sms', reportStatus });
    const id = await sent();
    await server.clock.advance(21_000);
    await eventually(async () => expect(await server.state(id)).toMatchObject({ state, error, report_at: null }));
    expect(await server.steps(id)).toEqual(['written', 'sent', state]);
  });

  it('are asked for again while the message is on its way, less and less often, and not for ever', async () => {
    await server.gateways.fault({ system: 'sms', reportStatus: 0 });
    const id = await sent();
    for (let asked = 1; asked <= 4; asked += 1) {
      await server.clock.advance(3_700_000);
      await eventually(async () => expect(Number((await server.state(id))['reports'])).toBeGreaterThanOrEqual(asked));
    }
    await server.clock.advance(48 * 3_600_000);
    await eventually(async () => expect(await server.state(id)).toMatchObject({ state: 'sent', report_at: null }));
  });

  it('that come twice are one', async () => {
    await server.gateways.fault({ system: 'sms', duplicate: true });
    const id = await sent();
    await server.clock.advance(21_000);
    await eventually(async () => expect((await server.state(id)).state).toBe('delivered'));
    expect(await server.steps(id)).toEqual(['written', 'sent', 'delivered']);
  });

  it('that come late change nothing that is final', async () => {
    const [id, other] = [await sent(), await sent()];
    await server.rows(`UPDATE notification SET state = 'failed', error = 'expired' WHERE id = $1`, [id]);
    await server.clock.advance(21_000);
    // Reported in one answer, in the order in which they were sent: when the second is known, the first has been looked at.
    await eventually(async () => expect((await server.state(other)).state).toBe('delivered'));
    expect(await server.state(id)).toMatchObject({ state: 'failed', error: 'expired', reports: 1 });
  });

  it('wait while the gateway is away', async () => {
    const id = await sent();
    await server.gateways.fault({ system: 'sms', down: true });
    await server.clock.advance(21_000);
    await eventually(async () => expect(Number((await server.state(id))['reports'])).toBe(1));
    await server.gateways.noFaults();
    await eventually(async () => {
      await server.clock.advance(60_000);
      expect((await server.state(id)).state).toBe('delivered');
    });
  });
});

describe('what became of a notification', () => {
  it('cannot be rewritten', async () => {
    const id = await sent();
    await expect(server.rows('UPDATE notification_event SET reason = $2 WHERE notification_id = $1', [id, 'x'])).rejects.toThrow('stays');
    await expect(server.rows('DELETE FROM notification_event WHERE notification_id = $1', [id])).rejects.toThrow('stays');
  });
});
