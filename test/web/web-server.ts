import { DemoUsers } from '../../src/identity/index.js';
import { AppModule } from '../../src/app.module.js';
import { Cases } from '../../src/cases/index.js';
import { People } from '../../src/identity/people/index.js';
import { Memberships, UnitChanges, type Role } from '../../src/org/index.js';
import { createHttpApp } from '../../src/platform/http/index.js';
import type { Platform } from '../../src/platform/index.js';
import { createLogger, openPlatform, readConfig } from '../../src/platform/start/index.js';
import { builtWeb } from '../given/built-web.js';
import { freshDatabase } from '../given/database.js';
import { eventually } from '../given/eventually.js';
import { registerMuhtar } from '../given/given-muhtar.js';
import { testKeys } from '../given/personal-data-keys.js';
import { givenSimulators, type GivenSimulators } from '../outside/given-outside.js';

export interface WebServer {
  readonly url: string;
  readonly platform: Platform;
  readonly people: People;
  readonly memberships: Memberships;
  readonly cases: Cases;
  readonly demoUsers: DemoUsers;
  readonly simulators: GivenSimulators;
  /** The newest code that arrived at this phone (`5321112233`), other than one that was read before. */
  readonly codeAt: (phone: string, before?: string) => Promise<string>;
  readonly stop: () => Promise<void>;
}

/** The whole system with its pages, on a database and simulators of its own. */
export async function startWeb(environment: Readonly<Record<string, string>> = {}): Promise<WebServer> {
  const [fresh, simulators, pages] = await Promise.all([freshDatabase(), givenSimulators(), builtWeb()]);
  const config = readConfig({ PERSONAL_DATA_KEYS: testKeys, DATABASE_URL: fresh.url, DEMO: 'open', LOG_LEVEL: 'error', ...environment });
  const platform = await openPlatform(config, createLogger(config.logLevel));
  Object.assign(process.env, simulators.environment, environment);
  const app = await createHttpApp(AppModule.for(platform), platform, { pages });
  await app.listen(0, '127.0.0.1');
  const found = <Part>(part: abstract new (...args: never[]) => Part): Part => app.get(part, { strict: false });
  await givenUnits(found(UnitChanges));
  return {
    url: (await app.getUrl()).replace('[::1]', '127.0.0.1').replace('localhost', '127.0.0.1'),
    platform, simulators, people: found(People), memberships: found(Memberships), cases: found(Cases), demoUsers: found(DemoUsers),
    codeAt: (phone, before) => eventually(async () => newestCode(await simulators.messages(), phone, before)),
    stop: async () => {
      await app.close();
      await platform.close();
      await simulators.stop();
      await fresh.drop();
    },
  };
}

function newestCode(messages: readonly { readonly no: string; readonly msg: string }[], phone: string, before = ''): string {
  const code = messages.filter(({ no }) => no === phone).map(({ msg }) => /: (\w{6})\./.exec(msg)?.[1]).find(Boolean);
  if (!code || code === before) throw new Error(`no new code at ${phone}`);
  return code;
}

async function givenUnits(changes: UnitChanges): Promise<void> {
  const on = '2020-01-01';
  await changes.open({ detsisNo: '10000001', name: 'EDİRNE VALİLİĞİ', parentNo: null, kind: 'valilik', ilCode: 22, on });
  await changes.open({ detsisNo: '10000002', name: 'HAVSA BELEDİYE BAŞKANLIĞI', parentNo: null, kind: 'belediye', ilCode: 22, ilce: 'HAVSA', on });
}

interface Officer {
  readonly givenName?: string;
  readonly familyName?: string;
  readonly tckn?: string;
  readonly phone?: string;
  readonly userName?: string;
  readonly password?: string;
  readonly mustChange?: boolean;
  readonly offices?: readonly { readonly detsisNo: string; readonly role: Role; readonly districts?: readonly string[] }[];
}

export const OFFICER = { tckn: '10000000146', phone: '5321112233', userName: 'ayse.isil', password: 'Boğaz köprüsü 7 ışık' } as const;
export const MUHTAR = { tckn: '12345678950', givenName: 'Işıl', familyName: 'Çağ', phone: '5332223344' } as const;

/** An officer with an account who holds these offices; one in Edirne when nothing is told. */
export function givenOfficer({ platform, people, memberships }: WebServer, officer: Officer = {}): Promise<string> {
  const offices = officer.offices ?? [{ detsisNo: '10000001', role: 'AKS' as Role }];
  const { givenName = 'Ayşe', familyName = 'Işıl', tckn, phone, userName, password, mustChange = false } = { ...OFFICER, ...officer };
  return platform.database.transaction(async (tx) => {
    const id = await people.add(tx, 'system', { givenName, familyName, tckn, phone });
    await people.setPassword(tx, 'system', { id, userName, password, mustChange });
    for (const office of offices) await memberships.add(tx, { personId: id, validFrom: new Date('2024-01-01'), by: null, ...office });
    return id;
  });
}

export const givenMuhtar = (server: WebServer, more: Partial<typeof MUHTAR> = {}): Promise<string> => registerMuhtar(server, { ...MUHTAR, ...more });
