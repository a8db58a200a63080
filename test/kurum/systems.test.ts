import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Outside } from '../../src/outside/index.js';
import { countingServer, yes, type CountingServer } from '../outside/counting-server.js';
import { ayse } from '../outside/given-outside.js';
import { givenPerson, givenUnits, openHouse, signedIn, type Ask, type House } from '../permissions/house.js';

const UNIT = '20000001';
const BEGINNING = '2026-11-20T09:00:00.000Z';
const LATER = '2026-11-20T09:01:00.000Z';
/** So many failures in a row, and the system is left alone. */
const IN_A_ROW = 5;

let answers: 'well' | 'badly' = 'well';
let kps: CountingServer;
let house: House;
let analyst: Ask;

beforeAll(async () => {
  kps = await countingServer((response) => void response.end(answers === 'well' ? yes('TCKimlikNoDogrula') : 'no answer of theirs'));
  house = await openHouse({ KPS_URL: kps.url });
  await givenUnits(house, [{ detsisNo: UNIT, name: 'EDİRNE VALİLİĞİ', path: `/${UNIT}/`, il: 22 }]);
  analyst = await signedIn(house, await givenPerson(house, [{ detsisNo: UNIT, role: 'SUREC_ANALISTI' }]));
});
afterAll(async () => {
  await house.stop();
  await kps.close();
});

async function told(): Promise<Map<string, unknown>> {
  const { status, body } = await analyst('GET', '/api/kurum/dis-sistemler');
  expect(status).toBe(200);
  return new Map((body['systems'] as unknown as { system: string }[]).map((system) => [system.system, system]));
}

const asking = ({ tckn, ad, soyad } = ayse): Promise<unknown> => house.app.get(Outside).kps.isPerson({ tckn, ad, soyad, dogumYili: 1984 }).catch(() => undefined);

describe('the systems around us', () => {
  it('are told with how they do, since when, and what went wrong last', async () => {
    expect([...(await told()).keys()].sort()).toEqual(['adres', 'clamd', 'edevlet', 'kep', 'kps', 'kps-kurum', 'mail', 'oidc', 'sms']);
    const nothing = { since: null, lastFailureAt: null, lastFailure: null };
    expect((await told()).get('clamd')).toEqual({ system: 'clamd', state: 'not-configured', ...nothing });
    expect((await told()).get('kps')).toEqual({ system: 'kps', state: 'unknown', ...nothing });

    await asking();
    expect((await told()).get('kps')).toEqual({ system: 'kps', state: 'working', ...nothing, since: BEGINNING });

    answers = 'badly';
    await house.platform.clock.pin(new Date(LATER));
    await asking();
    const failing = { system: 'kps', since: LATER, lastFailureAt: LATER, lastFailure: 'wrong' };
    expect((await told()).get('kps')).toEqual({ ...failing, state: 'failing' });

    for (let nth = 1; nth < IN_A_ROW; nth += 1) await asking();
    expect((await told()).get('kps')).toEqual({ ...failing, state: 'left-alone' });
  });

  it('are told to who watches over the process, which is ready without them', async () => {
    const answer = await fetch(new URL('/health/ready', house.url));
    expect([answer.status, await answer.json()]).toMatchObject([200, { status: 'UP', outside: { kps: 'left-alone', clamd: 'not-configured' } }]);
  });

  it('are nothing for who does not run the system', async () => {
    const officer = await signedIn(house, await givenPerson(house, [{ detsisNo: UNIT, role: 'BIRIM_GOREVLISI' }]));
    expect(await officer('GET', '/api/kurum/dis-sistemler')).toMatchObject({ status: 403, body: { code: 'NOT_ALLOWED' } });
  });
});
