import { isTckn } from '../platform/personal-data/index.js';
import type { Caller } from './caller.js';
import { askInstitution } from './kps.js';
import { Trouble } from './outside-failure.js';
import type { Institution } from './settings.js';
import { textIn } from './soap.js';

/** Where a person is registered as living; `adresNo` is the address register's own key. */
export interface RegisteredAddress {
  readonly adresNo: string;
  readonly il: string;
  readonly ilce: string;
  readonly mahalle: string;
  readonly csbm: string;
  readonly disKapiNo: string;
  readonly icKapiNo: string | undefined;
}

/** The address register. */
export class Adres {
  constructor(
    private readonly caller: Caller,
    private readonly settings: Institution | undefined,
  ) {}

  /** The person's registered address, or undefined where there is none. A number that cannot exist is not asked for. */
  async findAddress(tckn: string): Promise<RegisteredAddress | undefined> {
    if (!isTckn(tckn)) return undefined;
    const operation = 'KimlikNoIleAdresSorgula';
    return this.caller.call({
      operation,
      isRepeatable: true,
      run: (signal) => askInstitution(this.settings, { operation, fields: { KimlikNo: tckn } }, signal).then((result) => addressIn(result, tckn)),
    });
  }
}

function addressIn(result: unknown, asked: string): RegisteredAddress | undefined {
  const text = (name: string): string | undefined => textIn(result, name);
  if (text('Bulundu') === 'false') return undefined;
  if (text('KimlikNo') !== asked) throw new Trouble('wrong', 'other-person');
  const [adresNo, il, ilce, mahalle, csbm, disKapiNo] = ['AdresNo', 'Il', 'Ilce', 'Mahalle', 'Csbm', 'DisKapiNo'].map(text);
  if (!adresNo || !il || !ilce || !mahalle || !csbm || !disKapiNo) throw new Trouble('wrong', 'half-an-address');
  return { adresNo, il, ilce, mahalle, csbm, disKapiNo, icKapiNo: text('IcKapiNo') };
}
