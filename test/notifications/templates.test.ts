import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { smsSegments } from '../../src/outside/sms-segments.js';
import { actorIn, givenPerson, PHONE, startNotifications, type NotificationServer } from './notification-server.js';

interface Text { readonly channel: string; readonly language: string; readonly subject: string | null; readonly body: string; readonly version: number; readonly length: { letters: number; segments: number | null } }
interface Kind { readonly key: string; readonly placeholders: string[]; readonly templates: Text[] }

let server: NotificationServer;
let admin: string;
beforeAll(async () => {
  server = await startNotifications({ sends: false });
  admin = await givenPerson(server, {});
});
afterAll(() => server.stop());
beforeEach(() => server.as(actorIn('SISTEM_YONETICISI', admin)));

const one = async (key: string): Promise<Kind> => (await server.ask('GET', `/api/kurum/sablonlar/${key}`)).body;
const textOf = (kind: Kind, channel: string, language: string): Text => kind.templates.find((text) => text.channel === channel && text.language === language) as Text;
const wording = (tr: string, en: string) => ({ tr: { subject: null, body: tr }, en: { subject: null, body: en } });
const change = (key: string, body: unknown) => server.ask('PUT', `/api/kurum/sablonlar/${key}`, body);

describe('the words that are sent', () => {
  it('come with the system in both languages, within the blanks their kind declares', async () => {
    const { kinds } = (await server.ask('GET', '/api/kurum/sablonlar')).body as { kinds: Kind[] };
    expect(kinds.map(({ key }) => key)).toEqual(expect.arrayContaining(['giris-kodu', 'talep-alindi', 'talep-yonlendirildi', 'talep-sonuclandi', 'gorev-geldi']));
    for (const { key, placeholders, templates } of kinds) {
      for (const channel of new Set(templates.map((text) => text.channel))) expect([key, ...templates.filter((text) => text.channel === channel).map(({ language }) => language).sort()]).toEqual([key, 'en', 'tr']);
      for (const { channel, language, subject, body } of templates) {
        const shown = await server.ask('POST', `/api/kurum/sablonlar/${key}/onizleme`, { channel, language, subject, body });
        expect(shown.status).toBe(200);
        for (const name of placeholders) expect(JSON.stringify(shown.body)).not.toContain(`{{${name}}}`);
      }
    }
  });

  it('cost two short messages at most, as they come', async () => {
    const { kinds } = (await server.ask('GET', '/api/kurum/sablonlar')).body as { kinds: Kind[] };
    for (const { length } of kinds.flatMap(({ templates }) => templates).filter(({ channel }) => channel === 'sms')) expect(length.segments).toBeLessThanOrEqual(2);
  });

  it('are shown with sample values, and with what they cost', async () => {
    const body = `Sayın {{ad}}, {{kayitNo}} ${'ş'.repeat(200)}`;
    const { body: shown } = await server.ask('POST', '/api/kurum/sablonlar/talep-alindi/onizleme', { channel: 'sms', language: 'tr', subject: null, body });
    const text = `Sayın Ayşe Yılmaz, 2026-000123 ${'ş'.repeat(200)}`;
    const { segments, encoding } = smsSegments(text, 'turkish-single');
    expect(shown).toEqual({ subject: null, body: text, length: { letters: 231, segments, encoding } });
  });

  it('are sent as an admin last wrote them; what was written before keeps its words', async () => {
    const [before] = await server.tell({ template: 'talep-sonuclandi', values: { ad: 'A', kayitNo: '7', sonuc: 'Olumlu' } });
    const { version } = textOf(await one('talep-sonuclandi'), 'sms', 'tr');
    const changed = await change('talep-sonuclandi', { channel: 'sms', version, texts: wording('{{kayitNo}} bitti.', '{{kayitNo}} is over.') });
    expect(changed.status).toBe(200);
    expect(textOf(changed.body, 'sms', 'en')).toMatchObject({ body: '{{kayitNo}} is over.', version: version + 1, changedBy: admin });
    const [after] = await server.tell({ to: { phone: PHONE, language: 'en' }, template: 'talep-sonuclandi', values: { ad: 'A', kayitNo: '7', sonuc: 'Olumlu' } });
    const texts = await Promise.all([before, after].map(async (id) => JSON.parse(server.platform.personalData.open((await server.state(id))['text_sealed'] as Buffer, `notification.text/${id}`)) as { body: string }));
    expect(texts.map(({ body }) => body)).toEqual(['Sayın A, 7 kayıt numaralı başvurunuz sonuçlanmıştır: Olumlu', '7 is over.']);
    expect([(await server.state(before))['template_version'], (await server.state(after))['template_version']]).toEqual([version, version + 1]);
  });

  it('keep every version', async () => {
    const { version } = textOf(await one('talep-geri-dondu'), 'sms', 'tr');
    await change('talep-geri-dondu', { channel: 'sms', version, texts: wording('{{kayitNo}} yanıtlandı.', '{{kayitNo}} was answered.') });
    const { versions } = (await server.ask('GET', '/api/kurum/sablonlar/talep-geri-dondu/gecmis')).body as { versions: Text[] };
    const turkish = versions.filter(({ channel, language }) => channel === 'sms' && language === 'tr');
    expect(turkish.map((text) => [text.version, text.body.slice(0, 11)])).toEqual([[2, '{{kayitNo}}'], [1, 'Sayın {{ad}']]);
    const audit = await server.rows(`SELECT actor, details FROM audit_entry WHERE act = 'template.change' AND thing_id = 'talep-geri-dondu/sms'`);
    expect(audit).toEqual([{ actor: admin, details: { version: 2 } }]);
  });

  it('are not overwritten by somebody who has not read the newest', async () => {
    const { version } = textOf(await one('talep-yonlendirildi'), 'sms', 'tr');
    const answers = await Promise.all(['bir', 'iki', 'uc'].map((word) => change('talep-yonlendirildi', { channel: 'sms', version, texts: wording(`{{kayitNo}} ${word}`, `{{kayitNo}} ${word}`) })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  });

  it.each([
    ['a blank nobody fills', { channel: 'sms', texts: wording('{{kayitNo}} {{tckn}}', '{{kayitNo}}') }, 'PLACEHOLDER_UNKNOWN'],
    ['one in English alone', { channel: 'sms', texts: wording('{{kayitNo}}', '{{kayitNo}} {{telefon}}') }, 'PLACEHOLDER_UNKNOWN'],
    ['a mistyped blank', { channel: 'sms', texts: wording('{{kayitNo}} {{ad}', '{{kayitNo}}') }, 'PLACEHOLDER_UNKNOWN'],
    ['nothing where the number of the case belongs', { channel: 'sms', texts: wording('Alındı.', '{{kayitNo}}') }, 'PLACEHOLDER_MISSING'],
    ['one language only', { channel: 'sms', texts: { tr: { subject: null, body: '{{kayitNo}}' } } }, 'MALFORMED_REQUEST'],
    ['a letter without a subject', { channel: 'mail', texts: wording('{{kayitNo}}', '{{kayitNo}}') }, 'MALFORMED_REQUEST'],
    ['no words at all', { channel: 'sms', texts: wording('  ', '{{kayitNo}}') }, 'MALFORMED_REQUEST'],
  ])('are refused with %s', async (_, body, code) => {
    const { version } = textOf(await one('talep-alindi'), 'sms', 'tr');
    expect((await change('talep-alindi', { version, ...body })).body).toMatchObject({ code });
    expect(textOf(await one('talep-alindi'), 'sms', 'tr').version).toBe(version);
  });

  it('are only those the system knows', async () => {
    expect((await server.ask('GET', '/api/kurum/sablonlar/yok')).status).toBe(404);
    expect((await change('giris-kodu', { channel: 'mail', version: 1, texts: { tr: { subject: 'a', body: '{{kod}}' }, en: { subject: 'a', body: '{{kod}}' } } })).status).toBe(404);
  });
});
