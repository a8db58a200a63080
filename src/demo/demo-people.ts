import { readFileSync } from 'node:fs';
import type { Role } from '../org/index.js';
import { inventedPhone, inventedTckn } from './invented-numbers.js';

interface Listed {
  readonly no: number;
  /** By which the database remembers them; an officer's user name as well. */
  readonly key: string;
  readonly givenName: string;
  readonly familyName: string;
}

interface Numbers {
  readonly tckn: string;
  readonly phone: string;
}

export interface DemoOfficer extends Listed, Numbers {
  /** What they are, in the words of the screen. */
  readonly about: string;
  readonly way: 'password' | 'staff';
  readonly offices: readonly { /** `EDİRNE VALİLİĞİ > İL MÜFTÜLÜĞÜ` */ readonly unit: string; readonly role: Role; readonly districts?: readonly string[] }[];
}

export interface DemoMuhtar extends Listed, Numbers {
  readonly il: number;
  readonly ilce: string;
  readonly mahalle: string;
  readonly address: string;
}

export interface DemoCitizen extends Listed, Numbers {
  readonly birthDate: string;
  /** Her name, and the family name she was born with. */
  readonly mother: readonly [string, string];
  readonly father: string;
  readonly ilce: string;
  readonly mahalle: string;
}

interface List<Officer, Muhtar, Citizen> {
  /** Of every demo account. */
  readonly password: string;
  readonly officers: readonly Officer[];
  readonly substitution: { readonly absent: string; readonly deputy: string; readonly days: number; readonly reason: string };
  readonly muhtars: readonly Muhtar[];
  readonly citizens: readonly Citizen[];
}

export type DemoPeople = List<DemoOfficer, DemoMuhtar, DemoCitizen>;
type Written = List<Omit<DemoOfficer, keyof Numbers>, Omit<DemoMuhtar, keyof Numbers>, Omit<DemoCitizen, keyof Numbers>>;

/** The province everybody works in. */
export const PROVINCE = { code: 22, name: 'Edirne' } as const;

/** Everybody a demonstration knows; nobody real is meant. */
export function demoPeople(): DemoPeople {
  const written = JSON.parse(readFileSync(new URL('people.json', import.meta.url), 'utf8')) as Written;
  return {
    ...written,
    officers: written.officers.map(withNumbers),
    muhtars: written.muhtars.map(withNumbers),
    citizens: written.citizens.map(withNumbers),
  };
}

function withNumbers<P extends Listed>(person: P): P & Numbers {
  return { ...person, tckn: inventedTckn(person.no), phone: inventedPhone(person.no) };
}
