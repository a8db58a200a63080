import { Controller, Get, Global, Module, Post, type DynamicModule } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { CodeSenderModule, IdentityModule, REQUEST_RATES } from '../../src/identity/index.js';
import { People } from '../../src/identity/people/index.js';
import { Memberships, OrgModule, type Role } from '../../src/org/index.js';
import { OutsideModule, readOutsideSettings } from '../../src/outside/index.js';
import { Does, Routes, TheActor, type Actor } from '../../src/permissions/index.js';
import { PlatformModule, type Platform } from '../../src/platform/index.js';
import { createHttpApp } from '../../src/platform/http/index.js';
import { createLogger, openPlatform, readConfig } from '../../src/platform/start/index.js';
import { freshDatabase } from '../given/database.js';
import { registerMuhtar } from '../given/given-muhtar.js';
import { testKeys } from '../given/personal-data-keys.js';
import { givenSimulators, type GivenSimulators } from '../outside/given-outside.js';
import { Visitor } from './visitor.js';

/** A route of another room: whom it takes the asker for. */
@Routes('Sınama', 'sinama')
class MirrorController {
  @Get()
  @Does({ act: 'session.read', summary: 'Who asks' })
  read(@TheActor() actor: Actor | undefined): unknown {
    return { actor: actor ?? null };
  }

  @Post()
  @Does({ act: 'session.read', summary: 'Who changes something', status: 204 })
  change(): void {}
}

/** Not below /api: nobody is asked who they are there. */
@Controller('disari')
class OutsideController {
  @Post()
  change(): string {
    return 'done';
  }
}

interface RequestRates {
  readonly person: { readonly perSecond: number; readonly atOnce: number };
  readonly address: { readonly perSecond: number; readonly atOnce: number };
}

@Global()
@Module({})
class Rates {
  static of(rates: RequestRates): DynamicModule {
    return { module: Rates, providers: [{ provide: REQUEST_RATES, useValue: rates }], exports: [REQUEST_RATES] };
  }
}

@Module({})
class SignInUnderTest {
  static over(platform: Platform, settings: SignInSettings, outside: Readonly<Record<string, string>>): DynamicModule {
    const sender = settings.sendsCodes === false ? [] : [CodeSenderModule];
    const rooms = [PlatformModule.with(platform), OutsideModule.with(readOutsideSettings(outside)), OrgModule, IdentityModule, ...sender, ...(settings.rates ? [Rates.of(settings.rates)] : [])];
    return { module: SignInUnderTest, imports: rooms, controllers: [MirrorController, OutsideController] };
  }
}

interface SignInSettings {
  readonly environment?: Readonly<Record<string, string>>;
  readonly sendsCodes?: boolean;
  /** How often a person and an address may ask, instead of what is usual. */
  readonly rates?: RequestRates;
  /** Instead of the simulators'. */
  readonly outside?: Readonly<Record<string, string>>;
}

export interface SignInServer {
  readonly url: string;
  readonly app: NestFastifyApplication;
  readonly platform: Platform;
  readonly people: People;
  readonly simulators: GivenSimulators;
  readonly lines: readonly string[];
  readonly visitor: (headers?: Readonly<Record<string, string>>) => Visitor;
  readonly rows: (sql: string, params?: readonly unknown[]) => Promise<Record<string, unknown>[]>;
  readonly stop: () => Promise<void>;
}

/** Sign-in over HTTP, on a database and simulators of its own, with a clock that is moved by hand. */
export async function startSignIn(settings: SignInSettings = {}): Promise<SignInServer> {
  const [fresh, simulators] = await Promise.all([freshDatabase(), givenSimulators()]);
  const lines: string[] = [];
  const config = readConfig({ PERSONAL_DATA_KEYS: testKeys, DATABASE_URL: fresh.url, TEST_CLOCK: 'on', LOG_LEVEL: 'trace', ...settings.environment });
  const platform = await openPlatform(config, createLogger('trace', { write: (line: string) => void lines.push(line) }));
  await platform.clock.pin(new Date('2026-11-20T09:00:00Z'));
  const app = await createHttpApp(SignInUnderTest.over(platform, settings, settings.outside ?? simulators.environment), platform);
  await app.listen(0, '127.0.0.1');
  const url = (await app.getUrl()).replace('[::1]', '127.0.0.1').replace('localhost', '127.0.0.1');
  await givenUnits(platform);
  return {
    url, app, platform, simulators, lines,
    people: app.get(People),
    visitor: (headers = {}) => new Visitor(url, headers),
    rows: (sql, params = []) => platform.database.query(sql, params),
    stop: async () => {
      await app.close();
      await platform.close();
      await simulators.stop();
      await fresh.drop();
    },
  };
}

async function givenUnits({ database }: Platform): Promise<void> {
  await database.query(`INSERT INTO unit (detsis_no, name, kind, il_code, active_from, path, search_text) VALUES
    ('10000001', 'EDİRNE VALİLİĞİ', 'valilik', 22, '2020-01-01', '/10000001/', ''), ('10000002', 'HAVSA BELEDİYE BAŞKANLIĞI', 'belediye', 22, '2020-01-01', '/10000002/', '')`);
}

interface GivenStaff {
  readonly tckn?: string;
  readonly phone?: string;
  readonly userName?: string;
  readonly password?: string;
  readonly mustChange?: boolean;
  readonly offices?: readonly { readonly detsisNo: string; readonly role: Role; readonly districts?: readonly string[] }[];
}

export const OFFICER = { tckn: '10000000146', phone: '0532 111 22 33', userName: 'ayse.isil', password: 'Boğaz köprüsü 7 ışık' } as const;
export const MUHTAR = { tckn: '12345678950', givenName: 'Işıl', familyName: 'Çağ', phone: '0533 222 33 44' } as const;

/** An officer who holds these offices; one in Edirne when nothing is told. */
export async function givenOfficer({ platform, people, app }: SignInServer, more: GivenStaff = {}): Promise<string> {
  const { tckn, phone, userName, password, mustChange, offices } = { ...OFFICER, mustChange: false, offices: [{ detsisNo: '10000001', role: 'AKS' as Role }], ...more };
  return platform.database.transaction(async (tx) => {
    const id = await people.add(tx, 'system', { givenName: 'Ayşe', familyName: 'Işıl', tckn, phone });
    if (userName) await people.setPassword(tx, 'system', { id, userName, password, mustChange });
    for (const office of offices) await app.get(Memberships).add(tx, { personId: id, validTo: null, validFrom: new Date('2024-01-01'), districts: [], ...office } as never);
    return id;
  });
}

export const givenMuhtar = (server: SignInServer, more: Partial<typeof MUHTAR> = {}): Promise<string> => registerMuhtar(server, { ...MUHTAR, ...more });
