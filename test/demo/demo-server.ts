import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Module, type DynamicModule } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from '../../src/app.module.js';
import { Demo, DemoDatabaseModule, DemoModule } from '../../src/demo/index.js';
import { DocumentsModule, readDocumentSettings } from '../../src/documents/index.js';
import { CodeSenderModule, IdentityModule } from '../../src/identity/index.js';
import { People } from '../../src/identity/people/index.js';
import { Memberships, OrgModule, Places, Units } from '../../src/org/index.js';
import { OutsideModule, readOutsideSettings } from '../../src/outside/index.js';
import { PlatformModule, type Platform } from '../../src/platform/index.js';
import { createHttpApp } from '../../src/platform/http/index.js';
import { createLogger, openPlatform, readConfig } from '../../src/platform/start/index.js';
import { testKeys } from '../given/personal-data-keys.js';
import { Visitor, type Answer } from '../identity/visitor.js';
import type { GivenSimulators } from '../outside/given-outside.js';

interface Surroundings {
  readonly simulators: GivenSimulators;
  readonly print: (text: string) => void;
  /** Where uploaded files lie. */
  readonly folder: string;
}

@Module({})
class DemoUnderTest {
  static over(platform: Platform, { simulators, print, folder }: Surroundings): DynamicModule {
    const demo = DemoModule.with({ standIns: { url: simulators.url, start: () => Promise.resolve() }, print });
    const [outside, documents] = [OutsideModule.with(readOutsideSettings(simulators.environment)), DocumentsModule.with(readDocumentSettings({ DOCUMENTS_FOLDER: folder }))];
    const rooms = [PlatformModule.with(platform), outside, documents, OrgModule, IdentityModule, CodeSenderModule, demo];
    return { module: DemoUnderTest, imports: rooms };
  }
}

export interface DemoServer {
  readonly platform: Platform;
  readonly demo: Demo;
  readonly people: People;
  readonly memberships: Memberships;
  readonly units: Units;
  readonly places: Places;
  /** Everything that was logged. */
  readonly lines: readonly string[];
  /** Everything whoever started it has read. */
  readonly printed: () => string;
  readonly visitor: () => Visitor;
  readonly session: () => Promise<Answer>;
  readonly stop: () => Promise<void>;
}

/** The rooms of a demo over HTTP, listening; nothing is put in before `demo.begin()`. */
export async function startDemo(databaseUrl: string, simulators: GivenSimulators, environment: Readonly<Record<string, string>> = {}): Promise<DemoServer> {
  const [lines, printed]: [string[], string[]] = [[], []];
  const config = readConfig({ PERSONAL_DATA_KEYS: testKeys, DATABASE_URL: databaseUrl, TEST_CLOCK: 'on', LOG_LEVEL: 'trace', ...environment });
  const platform = await openPlatform(config, createLogger('trace', { write: (line: string) => void lines.push(line) }));
  const folder = await mkdtemp(path.join(tmpdir(), 'demo-files-'));
  const app = await createHttpApp(DemoUnderTest.over(platform, { simulators, folder, print: (text) => void printed.push(text) }), platform);
  const leave = stopping(app, platform);
  const stop = async (): Promise<void> => {
    await leave();
    await rm(folder, { recursive: true });
  };
  await app.listen(0, '127.0.0.1').catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  const url = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  const visitor = (): Visitor => new Visitor(url, {});
  return {
    platform, lines, visitor, printed: () => printed.join(''), session: () => visitor().open(),
    demo: app.get(Demo), people: app.get(People), memberships: app.get(Memberships), units: app.get(Units, { strict: false }), places: app.get(Places, { strict: false }),
    stop,
  };
}

const stopping = (app: NestFastifyApplication, platform: Platform) => async (): Promise<void> => {
  await app.close();
  await platform.close();
};

/** What a process that only carries work asks before it begins. */
export async function startWorker(databaseUrl: string, environment: Readonly<Record<string, string>>): Promise<void> {
  const platform = await openPlatform(readConfig({ PERSONAL_DATA_KEYS: testKeys, DATABASE_URL: databaseUrl, ROLE: 'worker', ...environment }), createLogger('silent'));
  const { imports = [], ...whole } = AppModule.for(platform);
  const isAsked = (room: unknown): boolean => room === DemoDatabaseModule || (room as DynamicModule).module === PlatformModule;
  const app = await createHttpApp({ ...whole, imports: imports.filter(isAsked) }, platform);
  await app.init().finally(stopping(app, platform));
}

/** Whom the sign-in page offers, with what they type in. */
export interface OfferedUser {
  readonly name: string;
  readonly about: string;
  readonly way: string;
  readonly tckn: string | null;
  readonly phone: string | null;
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly birthDate: string | null;
  readonly motherInitials: { readonly first: string; readonly last: string } | null;
  readonly userName: string | null;
  readonly password: string | null;
}

export async function offeredBy(server: DemoServer): Promise<OfferedUser[]> {
  return (await server.session()).body['demoUsers'] as unknown as OfferedUser[];
}
