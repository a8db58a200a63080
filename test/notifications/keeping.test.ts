import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { eventually } from '../given/eventually.js';
import { actorIn, givenPerson, startNotifications, type NotificationServer } from './notification-server.js';

const DAY_MS = 86_400_000;
let server: NotificationServer;
let admin: string;

beforeAll(async () => {
  server = await startNotifications({ sends: true, settings: { keptDays: 30 } });
  admin = await givenPerson(server, {});
});
afterAll(() => server.stop());
afterEach(() => server.gateways.noFaults());

const becomes = (id: string | undefined, state: string): Promise<void> => eventually(async () => expect((await server.state(id)).state).toBe(state));
const again = (id: string | undefined) => server.ask('POST', `/api/kurum/bildirimler/${id}/yeniden`);

/** Given up: the gateway was away for longer than anybody wants to hear of it. */
async function givenUp(more: Parameters<NotificationServer['tell']>[0] = {}): Promise<string | undefined> {
  await server.gateways.fault({ system: 'sms', down: true });
  const [id] = await server.tell(more);
  await server.clock.advance(4 * DAY_MS);
  await becomes(id, 'given-up');
  await server.gateways.noFaults();
  return id;
}

describe('what was given up', () => {
  it('goes out when an admin says so, once, and who said so is written down', async () => {
    server.as(actorIn('SISTEM_YONETICISI', admin));
    const id = await givenUp();
    expect((await again(id)).status).toBe(204);
    await eventually(async () => {
      await server.clock.advance(40_000);
      expect(['sent', 'delivered']).toContain((await server.state(id)).state);
    });
    expect((await server.gateways.phone()).filter(({ referansID }) => referansID === id)).toHaveLength(1);
    expect(await server.steps(id)).toEqual(expect.arrayContaining(['given-up', 'queued-again', 'sent']));
    expect(await server.rows(`SELECT actor, thing_id AS id FROM audit_entry WHERE act = 'notification.send-again'`)).toEqual([{ actor: admin, id }]);
    expect(await again(id)).toMatchObject({ status: 409, body: { code: 'NOTICE_NOT_GIVEN_UP' } });
  });

  it('stays so when it was a code, or nobody knows of it', async () => {
    server.as(actorIn('SISTEM_YONETICISI', admin));
    const id = await givenUp({ template: 'giris-kodu', values: { kod: 'ABC234', dakika: '3' } });
    expect(await again(id)).toMatchObject({ status: 409, body: { code: 'NOTICE_NOT_GIVEN_UP' } });
    expect((await again(randomUUID())).status).toBe(404);
  });
});

describe('what is over', () => {
  it('is deleted after its days with all its steps, however much there is; what still waits stays', async () => {
    const [old] = await server.tell();
    await becomes(old, 'sent');
    const many = await server.rows(
      `INSERT INTO notification (id, dedup_key, channel, template_key, template_version, language, is_urgent, state, next_at, expires_at, created_at)
       SELECT gen_random_uuid(), 'old ' || n, 'mail', 'talep-alindi', 1, 'tr', false, 'skipped', $1, $1, $1 FROM generate_series(1, 1200) n RETURNING id`, [server.clock.now()]);
    const [waiting] = await server.rows(
      `INSERT INTO notification (id, dedup_key, channel, template_key, template_version, language, is_urgent, state, next_at, expires_at, created_at)
       VALUES (gen_random_uuid(), 'waits', 'mail', 'talep-alindi', 1, 'tr', false, 'waiting', 'infinity', 'infinity', $1) RETURNING id`, [server.clock.now()]);
    const left = async (): Promise<number> => (await server.rows('SELECT 1 FROM notification WHERE id = ANY ($1)', [[old, ...many.map(({ id }) => id)]])).length;

    await server.clock.advance(29 * DAY_MS);
    const [young] = await server.tell();
    await becomes(young, 'sent');
    expect(await left()).toBe(1_201);
    await server.clock.advance(DAY_MS + 60_000);
    await eventually(async () => expect(await left()).toBe(0));

    expect(await server.steps(old)).toEqual([]);
    expect([(await server.state(waiting?.id)).state, (await server.state(young)).id]).toEqual(['waiting', young]);
  });
});
