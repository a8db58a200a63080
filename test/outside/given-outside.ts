import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Metrics } from '../../src/platform/index.js';
import { createLogger } from '../../src/platform/start/index.js';
import { Outside, readOutsideSettings } from '../../src/outside/index.js';
import { startSimulators, type Simulators } from '../../src/simulators/index.js';

/** A clock that stands still until it is moved by hand. */
export class HandClock {
  private at = new Date();

  now(): Date {
    return this.at;
  }

  advance(byMs: number): void {
    this.at = new Date(this.at.getTime() + byMs);
  }
}

export interface GivenOutside {
  readonly outside: Outside;
  readonly clock: HandClock;
  readonly metrics: Metrics;
  /** Every line that was logged, as text. */
  readonly lines: string[];
}

/** The outside as the product has it, under these settings. */
export function outsideWith(environment: Readonly<Record<string, string>>): GivenOutside {
  const lines: string[] = [];
  const [clock, metrics] = [new HandClock(), new Metrics()];
  const logger = createLogger('trace', { write: (line: string) => void lines.push(line) });
  return { outside: new Outside(readOutsideSettings(environment), { clock, logger, metrics }), clock, metrics, lines };
}

export interface GivenSimulators extends Simulators {
  readonly fault: (change: Readonly<Record<string, unknown>>) => Promise<void>;
  readonly noFaults: () => Promise<void>;
  readonly register: (kisi: Readonly<Record<string, unknown>>) => Promise<void>;
  /** What arrived at the telephones, newest first. */
  readonly messages: () => Promise<{ no: string; msg: string; jobid: string; referansID: string }[]>;
  readonly letters: () => Promise<{ messageId: string; subject: string; text: string; to: string[] }[]>;
  readonly stop: () => Promise<void>;
}

/** Simulators of the test's own. */
export async function givenSimulators(): Promise<GivenSimulators> {
  const folder = await mkdtemp(path.join(tmpdir(), 'simulators-'));
  const simulators = await startSimulators({ port: 0, folder });
  const ask = async (method: string, route: string, body?: unknown): Promise<Response> => {
    const headers = { accept: 'application/json', ...(body === undefined ? {} : { 'content-type': 'application/json' }) };
    const answer = await fetch(`${simulators.url}${route}`, { method, headers, body: body === undefined ? undefined : JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${method} ${route}: ${answer.status} ${await answer.text()}`);
    return answer;
  };
  return {
    ...simulators,
    fault: async (change) => void (await ask('PUT', '/arizalar', change)),
    noFaults: async () => void (await ask('DELETE', '/arizalar')),
    register: async (kisi) => void (await ask('POST', '/kisiler', kisi)),
    messages: async () => (await (await ask('GET', '/telefon')).json()) as never,
    letters: async () => (await (await ask('GET', '/posta')).json()) as never,
    stop: async () => {
      await simulators.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** A person of the register whom every test may know. */
export const ayse = {
  tckn: '10000000146', ad: 'AYŞE IŞIL', soyad: 'ÇİFTÇİ', anneAdi: 'GÜLSÜM', anneKizlikSoyadi: 'ŞAHİN', babaAdi: 'İBRAHİM', dogumYeri: 'HAVSA',
  dogumTarihi: '1984-03-09', isAlive: true, kartSeriNo: 'A12B34567',
  adres: { adresNo: '1234567890', il: 'EDİRNE', ilce: 'HAVSA', mahalle: 'YENİ', csbm: 'GÜL & ÇINAR SOKAĞI', disKapiNo: '5', icKapiNo: '2' },
} as const;
