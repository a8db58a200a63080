import { describe, expect, it } from '@jest/globals';
import { readOutsideSettings } from '../../src/outside/index.js';
import { ConfigError } from '../../src/platform/start/index.js';

describe('the settings of the outside', () => {
  it('use no system that is not named', () => {
    expect(Object.values(readOutsideSettings({})).filter(Boolean)).toEqual([]);
  });

  it('complain of all that is wrong at once, and repeat no value', () => {
    const environment = { SMS_URL: 'https://sms.example', SMS_PASSWORD: 'gizli', EDEVLET_URL: 'ftp://user:gizli@edevlet.example', SMTP_URL: 'smtp://posta.example', OUTSIDE_TIMEOUT_MS: 'gizli' };
    let complaint: unknown;
    try { readOutsideSettings(environment); } catch (error) { complaint = error; }

    expect(complaint).toBeInstanceOf(ConfigError);
    expect(String(complaint)).not.toContain('gizli');
    for (const name of ['SMS_USER', 'SMS_HEADER', 'EDEVLET_URL', 'MAIL_FROM', 'OUTSIDE_TIMEOUT_MS']) expect(String(complaint)).toContain(name);
  });

  it('give one system more time than the others', () => {
    const settings = readOutsideSettings({ KPS_URL: 'https://kps.example/', OIDC_ISSUER: 'https://kimlik.example', OIDC_CLIENT_ID: 'a', OIDC_CLIENT_SECRET: 'b', OIDC_TIMEOUT_MS: '20000', OUTSIDE_TIMEOUT_MS: '3000' });

    expect(settings.kps).toEqual({ url: 'https://kps.example', timeoutMs: 3_000 });
    expect(settings.oidc?.timeoutMs).toBe(20_000);
  });

  it('find the scanner at its usual port', () => {
    expect(readOutsideSettings({ CLAMD_URL: 'tcp://clamd' }).clamd).toMatchObject({ host: 'clamd', port: 3310 });
  });
});
