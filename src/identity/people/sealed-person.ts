import { canonicalPhone, isTckn, type PersonalData } from '../../platform/personal-data/index.js';
import { Refusal, turkishText } from '../../platform/index.js';
import type { PersonChange } from './person.js';

type Sealable = 'tckn' | 'phone' | 'email';

/** The one form of each, in which it is sealed and hashed; refuses what is none. */
const FORMS: Readonly<Record<Sealable, (text: string) => string>> = {
  tckn: (text) => {
    if (!isTckn(text.trim())) throw new Refusal('TCKN_UNFIT');
    return text.trim();
  },
  phone: (text) => {
    const phone = canonicalPhone(text);
    if (!phone) throw new Refusal('PHONE_UNFIT');
    return phone;
  },
  email: (text) => turkishText.lower(text.trim()),
};

/** Of a change, the columns it sets: name and value. */
export function columnsOf(personalData: PersonalData, id: string, change: PersonChange): [string, unknown][] {
  const plain: [string, unknown][] = [['given_name', oneSpaced(change.givenName)], ['family_name', oneSpaced(change.familyName)]];
  const sealed = (Object.keys(FORMS) as Sealable[]).flatMap((name) => sealedColumns(personalData, { id, name, text: change[name] }));
  return [...plain, ...sealed].filter(([, value]) => value !== undefined);
}

/** Names are compared: whoever signs in does not type two spaces. */
const oneSpaced = (name: string | undefined): string | undefined => name?.trim().replace(/\s+/gu, ' ');

function sealedColumns(personalData: PersonalData, { id, name, text }: { id: string; name: Sealable; text: string | null | undefined }): [string, unknown][] {
  if (text === undefined) return [];
  if (text === null) return [[`${name}_sealed`, null], [`${name}_hash`, null]];
  const form = FORMS[name](text);
  return [[`${name}_sealed`, personalData.seal(form, `person.${name}/${id}`)], [`${name}_hash`, personalData.hash(name, form)]];
}
