import { isIP, isIPv4 } from 'node:net';
import { CannotStart } from '../cannot-start.js';
import { turkishText } from '../turkish-text.js';

export type Role = 'web' | 'worker' | 'all';

/** Everything the environment decides; read once at start. */
export interface Config {
  readonly host: string;
  readonly port: number;
  readonly role: Role;
  /** Where the embedded database lies when no `databaseUrl` is given. */
  readonly dataFolder: string;
  readonly databaseUrl: string | undefined;
  readonly redisUrl: string | undefined;
  /** What personal data is sealed with, or the file it stands in; a demo makes its own. */
  readonly personalDataKeys: string | undefined;
  readonly personalDataKeysFile: string | undefined;
  /** Under which address people reach us, when a proxy stands before us; e-Devlet and others send them back there. */
  readonly publicUrl: string | undefined;
  /** Addresses, or networks such as `10.0.0.0/8`, whose word we take for who asks and which certificate they showed. */
  readonly trustedProxies: readonly string[];
  /** The header in which a trusted proxy tells the subject of a checked client certificate; it must overwrite what callers send. */
  readonly certificateHeader: string | undefined;
  /** An API without passwords: on this machine only. */
  readonly isDemo: boolean;
  /** Invented people with known passwords, and stand-ins for the systems around us. */
  readonly hasDemoUsers: boolean;
  readonly hasTestClock: boolean;
  readonly logLevel: string;
  /** Months after which the steps of cases go; undefined keeps them for ever. */
  readonly historyMonths: number | undefined;
  /** Days after which an ended case goes; undefined keeps it for ever. */
  readonly retentionDays: number | undefined;
  /** Days after which a notification that is over goes, with what became of it; undefined keeps it for ever. */
  readonly notificationDays: number | undefined;
}

/** The environment says something we cannot obey; the message names each wrong setting in plain words. */
export class ConfigError extends CannotStart {}

type Environment = Readonly<Record<string, string | undefined>>;

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

/** Reads every setting, and complains of all wrong ones at once. */
export function readConfig(environment: Environment): Config {
  const reading = new Reading(environment);
  const demo = reading.oneOf('DEMO', isLoopback(reading.text('HOST', '127.0.0.1')) ? ['on', 'open', 'off'] : ['off', 'open', 'on']);
  const config: Config = {
    host: reading.text('HOST', '127.0.0.1'),
    port: reading.port('PORT', 3000),
    role: reading.oneOf('ROLE', ['all', 'web', 'worker'] as const),
    dataFolder: reading.text('TALEPAKIS_DATA', '.data'),
    databaseUrl: reading.url('DATABASE_URL', ['postgres:', 'postgresql:']),
    redisUrl: reading.url('REDIS_URL', ['redis:', 'rediss:']),
    personalDataKeys: reading.text('PERSONAL_DATA_KEYS', '') || undefined,
    personalDataKeysFile: reading.text('PERSONAL_DATA_KEYS_FILE', '') || undefined,
    publicUrl: reading.url('PUBLIC_URL', ['https:', 'http:']),
    trustedProxies: reading.networks('TRUSTED_PROXIES'),
    certificateHeader: reading.header('CLIENT_CERTIFICATE_HEADER'),
    isDemo: demo !== 'off',
    hasDemoUsers: demo === 'on',
    hasTestClock: reading.isOn('TEST_CLOCK', false),
    logLevel: reading.oneOf('LOG_LEVEL', ['info', ...LOG_LEVELS]),
    historyMonths: reading.span('HISTORY_MONTHS', 1_200),
    retentionDays: reading.span('RETENTION_DAYS', 36_500),
    notificationDays: reading.span('NOTIFICATION_DAYS', 36_500),
  };
  if (config.isDemo && !isLoopback(config.host)) reading.complain(`DEMO=${demo} opens the system to everybody, so HOST must stay on this machine, not "${config.host}".`);
  if (reading.complaints.length > 0) throw new ConfigError(reading.complaints.join('\n'));
  return config;
}

class Reading {
  readonly complaints: string[] = [];

  constructor(private readonly environment: Environment) {}

  text(name: string, otherwise: string): string {
    return this.environment[name]?.trim() || otherwise;
  }

  port(name: string, otherwise: number): number {
    const value = this.text(name, String(otherwise));
    if (/^\d{1,5}$/.test(value) && Number(value) <= 65_535) return Number(value);
    return this.complain(`${name} must be a number from 0 to 65535, not "${value}".`, otherwise);
  }

  /** How long something is kept; for ever where nothing is said. */
  span(name: string, most: number): number | undefined {
    const value = this.text(name, '');
    if (!value) return undefined;
    if (/^\d{1,5}$/.test(value) && Number(value) >= 1 && Number(value) <= most) return Number(value);
    return this.complain(`${name} must be a number from 1 to ${most}, not "${value}".`, undefined);
  }

  oneOf<const T extends string>(name: string, allowed: readonly [T, ...T[]] | readonly T[]): T {
    const value = this.text(name, allowed[0] ?? '');
    const found = allowed.find((one) => one === value);
    return found ?? this.complain(`${name} must be one of ${[...new Set(allowed)].join(', ')}, not "${value}".`, allowed[0] as T);
  }

  isOn(name: string, otherwise: boolean): boolean {
    const value = this.text(name, otherwise ? 'on' : 'off');
    if (value === 'on' || value === 'off') return value === 'on';
    return this.complain(`${name} must be "on" or "off", not "${value}".`, otherwise);
  }

  /** Never repeats the value: it may carry a password. */
  url(name: string, protocols: readonly string[]): string | undefined {
    const value = this.text(name, '');
    if (!value) return undefined;
    if (URL.canParse(value) && protocols.includes(new URL(value).protocol)) return value;
    return this.complain(`${name} must be an address that begins with ${protocols[0]}//.`, undefined);
  }

  networks(name: string): string[] {
    const all = this.text(name, '').split(/[\s,]+/u).filter(Boolean);
    if (all.every(isNetwork)) return all;
    return this.complain(`${name} must be addresses or networks such as 10.0.0.0/8, with commas between them.`, []);
  }

  /** In small letters, as Node tells them. */
  header(name: string): string | undefined {
    const value = turkishText.fold(this.text(name, ''));
    return !value || /^[a-z0-9-]{1,60}$/u.test(value) ? value || undefined : this.complain(`${name} must be the name of a header.`, undefined);
  }

  complain<T>(sentence: string, otherwise?: T): T {
    this.complaints.push(sentence);
    return otherwise as T;
  }
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIPv4(host) && host.startsWith('127.'));
}

function isNetwork(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/');
  const width = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  return width > 0 && rest.length === 0 && (bits === undefined || (/^\d{1,3}$/u.test(bits) && Number(bits) <= width));
}
