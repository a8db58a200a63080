import { turkishText } from '../platform/index.js';
import { isTckn } from '../platform/personal-data/index.js';
import type { Caller } from './caller.js';
import { Trouble } from './outside-failure.js';
import type { Institution } from './settings.js';
import { askSoap, textIn, type Fields } from './soap.js';

const NAMESPACE = 'http://tckimlik.nvi.gov.tr/WS';
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** What a person says of themselves, to be answered with yes or no. */
interface ClaimedPerson {
  readonly tckn: string;
  readonly ad: string;
  readonly soyad: string;
  readonly dogumYili: number;
}

interface ClaimedCard extends Omit<ClaimedPerson, 'dogumYili'> {
  /** YYYY-MM-DD */
  readonly dogumTarihi: string;
  /** Of the new card with a chip; an old one has `cuzdanSeri` and `cuzdanNo`. */
  readonly kartSeriNo?: string;
  readonly cuzdanSeri?: string;
  readonly cuzdanNo?: number;
}

/** A person as the population register knows them; names are in capitals, as the register writes them. */
export interface KpsPerson {
  readonly tckn: string;
  readonly ad: string;
  readonly soyad: string;
  readonly anneAdi: string | undefined;
  readonly anneKizlikSoyadi: string | undefined;
  readonly babaAdi: string | undefined;
  readonly dogumYeri: string | undefined;
  /** YYYY-MM-DD */
  readonly dogumTarihi: string;
  readonly isAlive: boolean;
}

/** The population register: its public yes-or-no service, and the query that institutions may ask. */
export class Kps {
  constructor(
    private readonly open: { readonly caller: Caller; readonly url: string | undefined },
    private readonly kurum: { readonly caller: Caller; readonly settings: Institution | undefined },
  ) {}

  /** Whether somebody bears this number, name and year of birth. A number that cannot exist is not asked for. */
  async isPerson({ tckn, ad, soyad, dogumYili }: ClaimedPerson): Promise<boolean> {
    if (!isTckn(tckn)) return false;
    const fields = { TCKimlikNo: tckn, Ad: turkishText.upper(ad), Soyad: turkishText.upper(soyad), DogumYili: dogumYili };
    return this.yesOrNo('TCKimlikNoDogrula', fields);
  }

  /** The same, and that the card named is that person's valid one. */
  async isPersonWithCard({ tckn, ad, soyad, dogumTarihi, kartSeriNo, cuzdanSeri, cuzdanNo }: ClaimedCard): Promise<boolean> {
    const [, year, month, day] = DAY.exec(dogumTarihi) ?? [];
    if (!isTckn(tckn) || !year) return false;
    const name = { TCKimlikNo: tckn, Ad: turkishText.upper(ad), Soyad: turkishText.upper(soyad), SoyadYok: soyad === '' };
    const birth = { DogumGun: Number(day), DogumGunYok: false, DogumAy: Number(month), DogumAyYok: false, DogumYil: Number(year) };
    return this.yesOrNo('KisiVeCuzdanDogrula', { ...name, ...birth, CuzdanSeri: cuzdanSeri, CuzdanNo: cuzdanNo, TCKKSeriNo: kartSeriNo });
  }

  /** The person with this number and birthday, or undefined where the register knows none. */
  async findPerson({ tckn, dogumTarihi }: { readonly tckn: string; readonly dogumTarihi: string }): Promise<KpsPerson | undefined> {
    const [, year, month, day] = DAY.exec(dogumTarihi) ?? [];
    if (!isTckn(tckn) || !year) return undefined;
    const operation = 'BilesikKutukSorgula';
    const fields = { KimlikNo: tckn, DogumYil: Number(year), DogumAy: Number(month), DogumGun: Number(day) };
    const { caller, settings } = this.kurum;
    return caller.call({
      operation,
      isRepeatable: true,
      run: (signal) => askInstitution(settings, { operation, fields }, signal).then((result) => personIn(result, { tckn, dogumTarihi })),
    });
  }

  private yesOrNo(operation: string, fields: Fields): Promise<boolean> {
    const { caller, url = '' } = this.open;
    return caller.call({
      operation,
      isRepeatable: true,
      run: async (signal) => {
        const result = await askSoap({ url, namespace: NAMESPACE, operation, fields }, signal);
        if (result !== 'true' && result !== 'false') throw new Trouble('wrong', 'neither-yes-nor-no');
        return result === 'true';
      },
    });
  }
}

/** Institutions sign in to the register; the public service knows nobody. */
export function askInstitution(settings: Institution | undefined, question: { operation: string; fields: Fields }, signal: AbortSignal): Promise<unknown> {
  const { url = '', user, password } = settings ?? {};
  const headers: Record<string, string> = user ? { authorization: `Basic ${Buffer.from(`${user}:${password ?? ''}`).toString('base64')}` } : {};
  return askSoap({ url, namespace: NAMESPACE, headers, ...question }, signal);
}

/** An answer about somebody else is worse than none: the number and the birthday must be those we asked for. */
function personIn(result: unknown, asked: { readonly tckn: string; readonly dogumTarihi: string }): KpsPerson | undefined {
  const text = (name: string): string | undefined => textIn(result, name);
  if (text('Bulundu') === 'false') return undefined;
  const [ad, soyad, dogumTarihi, durum] = [text('Ad'), text('Soyad') ?? '', text('DogumTarihi'), text('Durum')];
  if (!ad || !dogumTarihi || !durum) throw new Trouble('wrong', 'half-a-person');
  if (text('KimlikNo') !== asked.tckn || dogumTarihi !== asked.dogumTarihi) throw new Trouble('wrong', 'other-person');
  if (durum !== 'ACIK' && durum !== 'OLUM') throw new Trouble('wrong', 'unknown-state');
  return {
    tckn: asked.tckn, ad, soyad, dogumTarihi, isAlive: durum === 'ACIK',
    anneAdi: text('AnneAd'), anneKizlikSoyadi: text('AnneKizlikSoyadi'), babaAdi: text('BabaAd'), dogumYeri: text('DogumYer'),
  };
}
