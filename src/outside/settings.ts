import { ConfigError } from '../platform/start/index.js';
import type { SmsEncoding } from './sms-segments.js';

interface Patience {
  /** What a caller waits for at most, repeats included. */
  readonly timeoutMs: number;
}

interface Address extends Patience {
  readonly url: string;
}

export interface Institution extends Address {
  readonly user: string;
  readonly password: string;
}

export interface SmsSettings extends Institution {
  /** The sender people see. */
  readonly header: string;
  readonly encoding: SmsEncoding;
}

export interface ClientSettings extends Address {
  readonly clientId: string;
  readonly clientSecret: string;
}

export interface OidcSettings extends Patience {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scope: string;
  /** The claim that carries the T.C. kimlik no, where the provider tells it. */
  readonly tcknClaim: string;
}

export interface KepSettings extends Address {
  /** The institution's own address of registered mail. */
  readonly hesap: string;
  readonly tcno: string;
  readonly parola: string;
  readonly sifre: string;
}

export interface MailSettings extends Address {
  readonly from: string;
}

export interface ScannerSettings extends Patience {
  readonly host: string;
  readonly port: number;
}

/** Where the outside systems are, and as whom we come; a system without settings is not used. */
export interface OutsideSettings {
  readonly kps?: Address;
  readonly kpsKurum?: Institution;
  readonly adres?: Institution;
  readonly sms?: SmsSettings;
  readonly edevlet?: ClientSettings;
  readonly oidc?: OidcSettings;
  readonly mail?: MailSettings;
  readonly kep?: KepSettings;
  readonly clamd?: ScannerSettings;
}

type Environment = Readonly<Record<string, string | undefined>>;

const DEFAULT_TIMEOUT_MS = 8_000;
const ENCODINGS: readonly SmsEncoding[] = ['turkish-single', 'turkish-locking', 'ucs2'];

/** Reads every outside setting; throws a ConfigError that names all wrong ones at once, and never repeats a value. */
export function readOutsideSettings(environment: Environment): OutsideSettings {
  const reading = new Reading(environment);
  const settings: OutsideSettings = {
    kps: reading.system('KPS_URL', (address) => address),
    kpsKurum: reading.institution('KPS_KURUM'),
    adres: reading.institution('ADRES'),
    sms: reading.system('SMS_URL', (address) => ({ ...address, ...reading.account('SMS'), header: reading.needed('SMS_HEADER', 'SMS_URL'), encoding: reading.encoding() })),
    edevlet: reading.system('EDEVLET_URL', (address) => ({ ...address, ...reading.client('EDEVLET', 'EDEVLET_URL') })),
    oidc: reading.system('OIDC_ISSUER', ({ url, timeoutMs }) => ({
      issuer: url, timeoutMs, ...reading.client('OIDC', 'OIDC_ISSUER'),
      scope: reading.text('OIDC_SCOPE') ?? 'openid profile', tcknClaim: reading.text('OIDC_TCKN_CLAIM') ?? 'tckn',
    })),
    mail: reading.system('SMTP_URL', (address) => ({ ...address, from: reading.needed('MAIL_FROM', 'SMTP_URL') }), ['smtp:', 'smtps:']),
    kep: reading.system('KEP_URL', (address) => ({ ...address, ...reading.kepAccount() })),
    clamd: reading.system('CLAMD_URL', ({ url, timeoutMs }) => ({ host: new URL(url).hostname, port: Number(new URL(url).port || 3310), timeoutMs }), ['tcp:']),
  };
  if (reading.complaints.length > 0) throw new ConfigError(reading.complaints.join('\n'));
  return settings;
}

class Reading {
  readonly complaints: string[] = [];

  constructor(private readonly environment: Environment) {}

  text(name: string): string | undefined {
    return this.environment[name]?.trim() || undefined;
  }

  /** The system's settings, or undefined where its address is not given. */
  system<T>(name: string, settings: (address: Address) => T, protocols: readonly string[] = ['https:', 'http:']): T | undefined {
    const url = this.text(name);
    if (!url) return undefined;
    if (!URL.canParse(url) || !protocols.includes(new URL(url).protocol)) return this.complain(`${name} must be an address that begins with ${protocols[0]}//.`);
    return settings({ url: url.replace(/\/+$/, ''), timeoutMs: this.timeoutMs(name.replace(/_(URL|ISSUER)$/, '')) });
  }

  institution(prefix: string): Institution | undefined {
    return this.system(`${prefix}_URL`, (address) => ({ ...address, ...this.account(prefix) }));
  }

  account(prefix: string): { user: string; password: string } {
    return { user: this.needed(`${prefix}_USER`, `${prefix}_URL`), password: this.needed(`${prefix}_PASSWORD`, `${prefix}_URL`) };
  }

  kepAccount(): Omit<KepSettings, keyof Address> {
    const of = (name: string): string => this.needed(`KEP_${name}`, 'KEP_URL');
    return { hesap: of('HESAP'), tcno: of('TCNO'), parola: of('PAROLA'), sifre: of('SIFRE') };
  }

  client(prefix: string, because: string): { clientId: string; clientSecret: string } {
    return { clientId: this.needed(`${prefix}_CLIENT_ID`, because), clientSecret: this.needed(`${prefix}_CLIENT_SECRET`, because) };
  }

  needed(name: string, because: string): string {
    const value = this.text(name);
    if (!value) this.complain(`${name} must be set when ${because} is.`);
    return value ?? '';
  }

  encoding(): SmsEncoding {
    const value = this.text('SMS_ENCODING') ?? ENCODINGS[0];
    const found = ENCODINGS.find((one) => one === value);
    if (!found) this.complain(`SMS_ENCODING must be one of ${ENCODINGS.join(', ')}.`);
    return found ?? 'ucs2';
  }

  private timeoutMs(prefix: string): number {
    const name = this.text(`${prefix}_TIMEOUT_MS`) === undefined ? 'OUTSIDE_TIMEOUT_MS' : `${prefix}_TIMEOUT_MS`;
    const value = this.text(name) ?? String(DEFAULT_TIMEOUT_MS);
    if (!/^\d{2,6}$/.test(value)) this.complain(`${name} must be a number of milliseconds from 10 to 999999.`);
    return Number(value);
  }

  private complain(sentence: string): undefined {
    if (!this.complaints.includes(sentence)) this.complaints.push(sentence);
    return undefined;
  }
}
