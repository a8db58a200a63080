import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { clearPersonalDataIn } from '../given/no-clear-personal-data.js';
import { eventually } from '../given/eventually.js';
import { actorIn, givenPerson, startNotifications, talepAlindi, type NotificationServer } from './notification-server.js';

let server: NotificationServer;
beforeAll(async () => { server = await startNotifications({ sends: true }); });
afterAll(() => server.stop());

const SECRETS = ['5321234567', '532 123 45 67', '5327776655', 'gizli.adres@havsa.example', 'gizli.adres', 'Nazlıcan', 'Q7W8E9'];

describe('what is told about somebody', () => {
  it('stands nowhere in clear: in no table, and in no log, when all goes well and when it does not', async () => {
    const personId = await givenPerson(server, { phone: '+905327776655', email: 'gizli.adres@havsa.example' });
    const values = { ...talepAlindi().values, ad: 'Nazlıcan' };
    const ids = [...(await server.tell({ values })), ...(await server.tell({ values, to: { personId } }))];
    ids.push(...(await server.tell({ template: 'giris-kodu', values: { kod: 'Q7W8E9', dakika: '3' } })));
    await eventually(async () => expect(await server.rows(`SELECT 1 FROM notification WHERE state = 'sent' AND id = ANY ($1)`, [ids])).toHaveLength(4));
    for (const fault of [{ cut: true }, { down: true }, { wrong: 'garbled' }]) {
      await server.gateways.fault({ system: 'sms', ...fault });
      await server.gateways.fault({ system: 'mail', ...fault });
      const failing = await server.tell({ values, to: { personId } });
      await eventually(async () => expect(await server.steps(failing[0])).toContain('tried'));
      await server.gateways.noFaults();
      await eventually(async () => {
        await server.clock.advance(40_000);
        expect(await server.rows(`SELECT 1 FROM notification WHERE state IN ('waiting', 'sending')`)).toEqual([]);
      });
    }
    expect(await clearPersonalDataIn(server.url, SECRETS)).toEqual([]);
    expect(server.lines.length).toBeGreaterThan(0);
    expect(server.lines.filter((line) => SECRETS.some((secret) => line.includes(secret)))).toEqual([]);
  });

  it('is shown in the log of its case with masked addresses and without its words', async () => {
    const personId = await givenPerson(server, { phone: '+905327776655', email: 'gizli.adres@havsa.example' });
    await server.tell({ to: { personId }, caseRef: '2026-555' });
    server.as(actorIn('DENETCI'));
    const { body } = await server.ask('GET', '/api/bildirimler?caseRef=2026-555');
    const { notifications } = body as { notifications: { channel: string; address: string; template: string; steps: { kind: string }[] }[] };
    expect(notifications.map(({ channel, address, template }) => [channel, address, template]).sort()).toEqual([['mail', 'g***@havsa.example', 'talep-alindi'], ['sms', '05** *** ** 55', 'talep-alindi']]);
    expect(notifications[0]?.steps[0]?.kind).toBe('written');
    expect(SECRETS.filter((secret) => JSON.stringify(body).includes(secret))).toEqual([]);
  });
});
