import { Global, Module, RequestMethod, type DynamicModule } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from '../../src/app.module.js';
import { REQUEST_RATES } from '../../src/identity/index.js';
import { People } from '../../src/identity/people/index.js';
import { Sessions, type ActsAs } from '../../src/identity/sessions/sessions.js';
import { csrfTokenOf } from '../../src/identity/sessions/tokens.js';
import { Memberships, UnitChanges, type Role } from '../../src/org/index.js';
import { ActOf, type Act } from '../../src/permissions/index.js';
import type { Platform } from '../../src/platform/index.js';
import { ProcessFilesModule } from '../../src/process-files/index.js';
import { createHttpApp } from '../../src/platform/http/index.js';
import { createLogger, openPlatform, readConfig } from '../../src/platform/start/index.js';
import { freshDatabase } from '../given/database.js';
import { testKeys } from '../given/personal-data-keys.js';

export interface House {
  readonly url: string;
  readonly app: NestFastifyApplication;
  readonly platform: Platform;
  readonly databaseUrl: string;
  readonly people: People;
  readonly memberships: Memberships;
  readonly stop: () => Promise<void>;
}

/** The whole system as it answers people, without demo, on a database of its own and a clock that stands still. */
export async function openHouse(outside: Readonly<Record<string, string>> = {}): Promise<House> {
  const fresh = await freshDatabase();
  const config = readConfig({ PERSONAL_DATA_KEYS: testKeys, DATABASE_URL: fresh.url, TEST_CLOCK: 'on', LOG_LEVEL: 'silent', ROLE: 'web', DEMO: 'off' });
  const platform = await openPlatform(config, createLogger('silent'));
  await platform.clock.pin(new Date('2026-11-20T09:00:00Z'));
  const app = await createHttpApp(roomsOf(platform, outside), platform);
  await app.listen(0, '127.0.0.1');
  const stop = async (): Promise<void> => {
    await app.close();
    await platform.close();
    await fresh.drop();
  };
  return { url: (await app.getUrl()).replace('[::1]', '127.0.0.1'), app, platform, databaseUrl: fresh.url, people: app.get(People), memberships: app.get(Memberships), stop };
}

/** All rooms that answer people; what analysts ship is not deployed, for nobody here asks for it. */
function roomsOf(platform: Platform, outside: Readonly<Record<string, string>>): DynamicModule {
  const { imports = [], ...whole } = AppModule.for(platform, { environment: { ...process.env, ...outside }, standIns: null });
  const isShipped = (room: object): boolean => 'module' in room && room.module === ProcessFilesModule;
  return { ...whole, imports: [WithoutLimits, ...imports.filter((room) => !isShipped(room))] };
}

const UNTIRING = { perSecond: 100_000, atOnce: 100_000 };

/** A walk over every route by every role asks more often than people do. */
@Global()
@Module({ providers: [{ provide: REQUEST_RATES, useValue: { person: UNTIRING, address: UNTIRING } }], exports: [REQUEST_RATES] })
class WithoutLimits {}

/** Every route under /api, with the act it says it is; `null` for one that says nothing. */
export function routesOf({ app }: House): Map<string, Act | null> {
  const routes = new Map<string, Act | null>();
  for (const module of app.get(ModulesContainer).values()) {
    for (const { metatype } of module.controllers.values()) {
      const base = String(Reflect.getMetadata('path', metatype as object) ?? '');
      for (const handler of handlersOf(metatype as { prototype: object })) {
        const method = RequestMethod[Reflect.getMetadata('method', handler) as number] ?? '';
        const path = `/${base}/${String(Reflect.getMetadata('path', handler))}`.replace(/\/+/gu, '/').replace(/(?<=.)\/$/u, '');
        if (path.startsWith('/api/')) routes.set(`${method} ${path}`, (Reflect.getMetadata(ActOf.KEY, handler) as Act | undefined) ?? null);
      }
    }
  }
  return routes;
}

function handlersOf({ prototype }: { prototype: object }): object[] {
  return Object.getOwnPropertyNames(prototype)
    .map((name) => Object.getOwnPropertyDescriptor(prototype, name)?.value as unknown)
    .filter((value): value is object => typeof value === 'function' && Reflect.hasMetadata('method', value));
}

interface GivenUnit {
  readonly detsisNo: string;
  readonly name: string;
  readonly path: string;
  readonly il: number | null;
  readonly ilce?: string;
}

/** Parents first. */
export async function givenUnits({ app }: House, units: readonly GivenUnit[]): Promise<void> {
  for (const { detsisNo, name, path, il, ilce = null } of units) {
    await app.get(UnitChanges).open({ detsisNo, name, parentNo: path.split('/').at(-3) || null, ilCode: il, ilce, on: '2020-01-01' });
  }
}

export interface Office {
  readonly detsisNo: string;
  readonly role: Role;
  readonly districts?: readonly string[];
  readonly validTo?: Date | null;
}

let people = 0;

/** Somebody with these offices, in order of the calls; names are unlike one another. */
export async function givenPerson(house: House, offices: readonly Office[] = [], more: { readonly tckn?: string; readonly phone?: string; readonly familyName?: string } = {}): Promise<string> {
  people += 1;
  const { familyName = `Soyad${String(people).padStart(4, '0')}`, ...contact } = more;
  return house.platform.database.transaction(async (tx) => {
    const id = await house.people.add(tx, 'system', { givenName: 'Ad', familyName, ...contact });
    for (const { validTo = null, ...office } of offices) await house.memberships.add(tx, { ...office, personId: id, validFrom: new Date('2024-01-01'), validTo, by: null });
    return id;
  });
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Buffer;
  // A test reads what it expects; what is not there fails it.
  readonly body: { readonly [name: string]: never };
}

export type Ask = (method: string, path: string, body?: unknown, headers?: Readonly<Record<string, string>>) => Promise<Answer>;

/** How somebody asks who is signed in, without having gone through sign-in. */
export async function signedIn(house: House, personId: string, actsAs: ActsAs = 'staff'): Promise<Ask> {
  const token = await house.platform.database.transaction((tx) => house.app.get(Sessions).open(tx, { personId, signedInBy: 'e-devlet', actsAs, browser: 'test', before: null }));
  return asking(house, { cookie: `oturum=${token}`, 'x-csrf-token': csrfTokenOf(token) });
}

/** Somebody nobody knows, with a page of ours open. */
export function stranger(house: House): Ask {
  const token = 'A'.repeat(43);
  return asking(house, { cookie: `tarayici=${token}`, 'x-csrf-token': csrfTokenOf(token) });
}

function asking({ url }: House, own: Readonly<Record<string, string>>): Ask {
  return async (method, path, body, headers = {}) => {
    const isText = typeof body === 'string';
    const type: Record<string, string> = body === undefined ? {} : { 'content-type': isText ? 'text/csv' : 'application/json' };
    const sent = body === undefined ? {} : { body: isText ? body : JSON.stringify(body) };
    const answer = await fetch(new URL(path, url), { method, redirect: 'manual', headers: { ...own, ...type, ...headers }, ...sent });
    const bytes = Buffer.from(await answer.arrayBuffer());
    const isJson = (answer.headers.get('content-type') ?? '').includes('json');
    return { status: answer.status, headers: answer.headers, bytes, body: (isJson && bytes.length > 0 ? JSON.parse(bytes.toString()) : {}) as Answer['body'] };
  };
}
