import { describe, expect, it } from '@jest/globals';
import type { Outside } from '../../src/outside/index.js';
import { countingServer, yes } from './counting-server.js';
import { ayse, outsideWith } from './given-outside.js';
import { simulatedOutside } from './simulated-outside.js';

const { tckn, ad, soyad, dogumTarihi, adres } = ayse;
let outside: Outside;

const { simulators, fresh } = simulatedOutside();

describe('the population register', () => {
  it('knows a person by number, name and year, however the name is typed', async () => {
    outside = fresh();

    await expect(outside.kps.isPerson({ tckn, ad: 'ayşe ışıl', soyad: 'Çiftçi', dogumYili: 1984 })).resolves.toBe(true);
    await expect(outside.kps.isPerson({ tckn, ad, soyad, dogumYili: 1985 })).resolves.toBe(false);
    await expect(outside.kps.isPerson({ tckn, ad: 'FATMA', soyad, dogumYili: 1984 })).resolves.toBe(false);
  });

  it('is told a name as it was typed, whatever XML makes of its letters', async () => {
    const strange = { tckn: '12345678950', ad: `O'NEİL & <"X">`, soyad, dogumTarihi, isAlive: true };
    await simulators.register(strange);

    await expect(fresh().kps.isPerson({ ...strange, dogumYili: 1984 })).resolves.toBe(true);
    await expect(fresh().kps.findPerson(strange)).resolves.toMatchObject({ ad: strange.ad });
  });

  it('knows whether the card is that person’s', async () => {
    outside = fresh();

    await expect(outside.kps.isPersonWithCard({ tckn, ad, soyad, dogumTarihi, kartSeriNo: ayse.kartSeriNo })).resolves.toBe(true);
    await expect(outside.kps.isPersonWithCard({ tckn, ad, soyad, dogumTarihi, kartSeriNo: 'Z99Z99999' })).resolves.toBe(false);
    await expect(outside.kps.isPersonWithCard({ tckn, ad, soyad, dogumTarihi: '1984-03-10', kartSeriNo: ayse.kartSeriNo })).resolves.toBe(false);
  });

  it('tells an institution who somebody is, and nothing when the birthday is another', async () => {
    outside = fresh();
    const { kartSeriNo: _, adres: __, ...known } = ayse;

    await expect(outside.kps.findPerson({ tckn, dogumTarihi })).resolves.toEqual(known);
    await expect(outside.kps.findPerson({ tckn, dogumTarihi: '1984-03-10' })).resolves.toBeUndefined();
  });

  it('tells where somebody lives, letters that XML reserves included', async () => {
    await expect(fresh().adres.findAddress(tckn)).resolves.toEqual(adres);
  });

  it('is not asked about a number that cannot exist', async () => {
    const server = await countingServer((response) => void response.end(yes('TCKimlikNoDogrula')));
    outside = outsideWith({ KPS_URL: server.url, ADRES_URL: server.url, ADRES_USER: 'a', ADRES_PASSWORD: 'b' }).outside;

    await expect(outside.kps.isPerson({ tckn: '10000000147', ad, soyad, dogumYili: 1984 })).resolves.toBe(false);
    await expect(outside.kps.findPerson({ tckn: '01234567890', dogumTarihi })).resolves.toBeUndefined();
    await expect(outside.adres.findAddress("1' OR '1'='1")).resolves.toBeUndefined();
    expect(server.requests()).toBe(0);
    await server.close();
  });
});

describe('a register that fails', () => {
  const claim = { tckn, ad, soyad, dogumYili: 1984 };

  it('is down when it answers with a page, and never says that the person is wrong', async () => {
    await simulators.fault({ system: 'kps', down: true });
    await expect(fresh().kps.isPerson(claim)).rejects.toMatchObject({ system: 'kps', kind: 'down' });
  });

  it('is down when it answers a page with status 200, or sends us to one', async () => {
    const page = await countingServer((response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('<html>false</html>'));
    const away = await countingServer((response) => void response.writeHead(302, { location: '/Error.html' }).end());

    await expect(outsideWith({ KPS_URL: page.url }).outside.kps.isPerson(claim)).rejects.toMatchObject({ kind: 'down', reason: 'html' });
    await expect(outsideWith({ KPS_URL: away.url }).outside.kps.isPerson(claim)).rejects.toMatchObject({ kind: 'down', reason: 'redirected' });
    await Promise.all([page.close(), away.close()]);
  });

  it('is down when it hangs up', async () => {
    await simulators.fault({ system: 'kps', cut: true });
    await expect(fresh().kps.isPerson(claim)).rejects.toMatchObject({ kind: 'down' });
  });

  it('is slow when it does not answer in the time given', async () => {
    await simulators.fault({ system: 'adres', slowMs: 60_000 });
    await expect(fresh({ ADRES_TIMEOUT_MS: '100' }).adres.findAddress(tckn)).rejects.toMatchObject({ system: 'adres', kind: 'slow' });
  });

  it('is wrong when its answer is garbled', async () => {
    await simulators.fault({ system: 'kps', wrong: 'garbled' });
    await expect(fresh().kps.findPerson({ tckn, dogumTarihi })).rejects.toMatchObject({ system: 'kps-kurum', kind: 'wrong' });
  });

  it('is wrong when it answers about somebody else', async () => {
    const other = '12345678950';
    await simulators.register({ tckn: other, dogumTarihi });
    await simulators.fault({ system: 'kps', wrong: 'lying' });
    await simulators.fault({ system: 'adres', wrong: 'lying' });

    await expect(fresh().kps.findPerson({ tckn: other, dogumTarihi })).rejects.toMatchObject({ kind: 'wrong', reason: 'other-person' });
    await expect(fresh().adres.findAddress(other)).rejects.toMatchObject({ kind: 'wrong', reason: 'other-person' });
    await expect(fresh().kps.isPerson(claim)).rejects.toMatchObject({ kind: 'wrong', reason: 'neither-yes-nor-no' });
  });

  it('is wrong when its answer defines entities, and none is expanded', async () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "true">]>${yes('TCKimlikNoDogrula').replace('true', '&a;')}`;
    const server = await countingServer((response) => void response.end(bomb));

    await expect(outsideWith({ KPS_URL: server.url }).outside.kps.isPerson(claim)).rejects.toMatchObject({ kind: 'wrong', reason: 'doctype' });
    await server.close();
  });

  it('refuses whoever comes with the wrong password, and says so as wrong', async () => {
    await expect(fresh({ ADRES_PASSWORD: 'another' }).adres.findAddress(tckn)).rejects.toMatchObject({ kind: 'wrong', reason: 'http-401' });
  });
});
