import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ROLES } from '../../src/org/index.js';
import { mayEver, type Act } from '../../src/permissions/index.js';
import { actorIn, givenPerson, startNotifications, type NotificationServer } from './notification-server.js';

let server: NotificationServer;
let somebody: string;
beforeAll(async () => {
  server = await startNotifications({ sends: false });
  somebody = await givenPerson(server, {});
});
afterAll(() => server.stop());

const routes: readonly [string, string, Act, unknown?][] = [
  ['GET', '/api/kurum/sablonlar', 'template.read'],
  ['GET', '/api/kurum/sablonlar/talep-alindi', 'template.read'],
  ['GET', '/api/kurum/sablonlar/talep-alindi/gecmis', 'template.read'],
  ['POST', '/api/kurum/sablonlar/talep-alindi/onizleme', 'template.read', { channel: 'sms', language: 'tr', subject: null, body: '{{kayitNo}}' }],
  ['PUT', '/api/kurum/sablonlar/talep-alindi', 'template.change', { channel: 'sms', version: 99, texts: { tr: { subject: null, body: '{{kayitNo}}' }, en: { subject: null, body: '{{kayitNo}}' } } }],
  ['GET', '/api/kurum/sessiz-saatler', 'template.read'],
  ['PUT', '/api/kurum/sessiz-saatler', 'template.change', { isOn: true, begins: '21:00', ends: '08:00', version: 99 }],
  ['GET', '/api/bildirimler?caseRef=2026-1', 'notification.read'],
  ['GET', '/api/bildirimler/tercihler', 'notification.preference'],
  ['PUT', '/api/bildirimler/tercihler', 'notification.preference', { key: 'gorev-geldi', channel: 'mail', mode: 'on' }],
];

describe.each(routes)('%s %s', (method, route, act, body) => {
  it('is allowed to exactly those the rules name, and to no stranger', async () => {
    for (const role of [...ROLES, null]) {
      const actor = actorIn(role, somebody);
      server.as(actor);
      const { status } = await server.ask(method, route, body);
      // Allowed, and then told that this version is not the newest.
      expect([role, status]).toEqual([role, mayEver(actor, act) ? (act === 'template.change' ? 409 : 200) : 403]);
    }
    server.as(undefined);
    expect((await server.ask(method, route, body)).status).toBe(401);
  });
});
