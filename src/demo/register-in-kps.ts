import { turkishText } from '../platform/index.js';
import { PROVINCE, type DemoCitizen, type DemoPeople } from './demo-people.js';

const PATIENCE_MS = 10_000;

/** Tells the simulated register of persons who the demo's people are, as somebody outside would; telling it again changes nothing. */
export async function registerInKps(simulatorsUrl: string, { officers, muhtars, citizens }: DemoPeople): Promise<void> {
  const said = [...[...officers, ...muhtars].map(({ tckn, givenName, familyName }) => ({ tckn, ...inCapitals({ ad: givenName, soyad: familyName }) })), ...citizens.map(entryOf)];
  const answer = await fetch(`${simulatorsUrl}/kisiler`, {
    method: 'POST', body: JSON.stringify(said), headers: { 'content-type': 'application/json' }, signal: AbortSignal.timeout(PATIENCE_MS),
  });
  if (!answer.ok) throw new Error(`The simulated register of persons answered ${answer.status}.`);
}

function entryOf({ no, tckn, givenName, familyName, birthDate, mother, father, ilce, mahalle }: DemoCitizen): object {
  const names = inCapitals({ ad: givenName, soyad: familyName, anneAdi: mother[0], anneKizlikSoyadi: mother[1], babaAdi: father, dogumYeri: ilce });
  const place = inCapitals({ il: PROVINCE.name, ilce, mahalle, csbm: 'Gül Sokağı' });
  return { tckn, ...names, dogumTarihi: birthDate, isAlive: true, adres: { adresNo: String(2_200_000_000 + no), ...place, disKapiNo: String(no), icKapiNo: '1' } };
}

/** As the register writes. */
function inCapitals<T extends Record<string, string>>(names: T): T {
  return Object.fromEntries(Object.entries(names).map(([field, name]) => [field, turkishText.upper(name)])) as T;
}
