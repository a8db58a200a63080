import { describe, expect, it } from '@jest/globals';
import { ConfigError, readConfig } from '../../../src/platform/start/index.js';

const complaintAbout = (environment: Record<string, string>): string => {
  try {
    readConfig(environment);
    return '';
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    return (error as Error).message;
  }
};

describe('the configuration', () => {
  it('needs nothing: the demo runs on this machine, with a database of its own', () => {
    expect(readConfig({})).toMatchObject({
      host: '127.0.0.1', port: 3000, role: 'all', dataFolder: '.data', databaseUrl: undefined, redisUrl: undefined, isDemo: true, hasTestClock: false,
    });
  });

  it.each([
    ['PORT', 'http', 'PORT must be a number from 0 to 65535, not "http".'],
    ['PORT', '70000', 'PORT must be a number from 0 to 65535, not "70000".'],
    ['ROLE', 'boss', 'ROLE must be one of all, web, worker, not "boss".'],
    ['TEST_CLOCK', 'yes', 'TEST_CLOCK must be "on" or "off", not "yes".'],
    ['HISTORY_MONTHS', '0', 'HISTORY_MONTHS must be a number from 1 to 1200, not "0".'],
    ['NOTIFICATION_DAYS', '0', 'NOTIFICATION_DAYS must be a number from 1 to 36500, not "0".'],
    ['RETENTION_DAYS', 'ever', 'RETENTION_DAYS must be a number from 1 to 36500, not "ever".'],
    ['LOG_LEVEL', 'loud', 'LOG_LEVEL must be one of info, fatal, error, warn, debug, trace, silent, not "loud".'],
    ['TRUSTED_PROXIES', '10.0.0.0/33', 'TRUSTED_PROXIES must be addresses or networks such as 10.0.0.0/8, with commas between them.'],
    ['TRUSTED_PROXIES', 'proxy.example', 'TRUSTED_PROXIES must be addresses or networks such as 10.0.0.0/8, with commas between them.'],
    ['CLIENT_CERTIFICATE_HEADER', 'X Subject', 'CLIENT_CERTIFICATE_HEADER must be the name of a header.'],
    ['PUBLIC_URL', 'talep.example', 'PUBLIC_URL must be an address that begins with https://.'],
    ['DATABASE_URL', 'mysql://here', 'DATABASE_URL must be an address that begins with postgres://.'],
  ])('names a wrong %s in plain words', (name, value, sentence) => {
    expect(complaintAbout({ [name]: value })).toBe(sentence);
  });

  it('keeps everything for ever unless told how long', () => {
    expect(readConfig({})).toMatchObject({ historyMonths: undefined, retentionDays: undefined, notificationDays: undefined });
    expect(readConfig({ HISTORY_MONTHS: '24', RETENTION_DAYS: '3650', NOTIFICATION_DAYS: '730' })).toMatchObject({ historyMonths: 24, retentionDays: 3650, notificationDays: 730 });
  });

  it('trusts nobody unless told whom', () => {
    expect(readConfig({})).toMatchObject({ trustedProxies: [], certificateHeader: undefined, publicUrl: undefined });
    expect(readConfig({ TRUSTED_PROXIES: '10.0.0.0/8, 192.0.2.1 fd00::/8', CLIENT_CERTIFICATE_HEADER: 'X-Client-Subject' })).toMatchObject({
      trustedProxies: ['10.0.0.0/8', '192.0.2.1', 'fd00::/8'], certificateHeader: 'x-client-subject',
    });
  });

  it('complains of every wrong setting at once', () => {
    expect(complaintAbout({ PORT: 'x', ROLE: 'y' }).split('\n')).toHaveLength(2);
  });

  it('never repeats an address, which may carry a password', () => {
    expect(complaintAbout({ REDIS_URL: 'http://user:geheim@host' })).not.toContain('geheim');
  });

  it('is no demo when others can reach it, and refuses to be', () => {
    expect(readConfig({ HOST: '0.0.0.0' }).isDemo).toBe(false);
    expect(complaintAbout({ HOST: '0.0.0.0', DEMO: 'on' })).toContain('DEMO=on');
  });
});
