import type { DemoUsers } from '../identity/index.js';
import { turkishText } from '../platform/index.js';
import type { DemoCitizen, DemoMuhtar, DemoOfficer, DemoPeople } from './demo-people.js';
import { wordsIn } from './messages.js';

export type Offered = Awaited<ReturnType<DemoUsers['offered']>>['users'][number];

const NOTHING = { tckn: null, phone: null, givenName: null, familyName: null, birthDate: null, motherInitials: null, userName: null, password: null } as const;

/** Whom the sign-in page and the terminal offer, with all they type in: of the people in the list those who are in the database, and citizens where KPS knows them. */
export function offerOf({ officers, muhtars, citizens, password }: DemoPeople, { open, hasKps }: { readonly open: ReadonlySet<string>; readonly hasKps: boolean }): Offered[] {
  return [
    ...officers.filter(({ key }) => open.has(key)).map((officer) => officerOf(officer, password)),
    ...muhtars.filter(({ key }) => open.has(key)).map(muhtarOf),
    ...(hasKps ? citizens.map(citizenOf) : []),
  ];
}

const nameOf = ({ givenName, familyName }: DemoCitizen | DemoMuhtar | DemoOfficer): string => `${givenName} ${familyName}`;

function officerOf(officer: DemoOfficer, password: string): Offered {
  const { key, about, way, tckn, phone } = officer;
  const typed = way === 'password' ? { userName: key, password } : { tckn, phone };
  return { ...NOTHING, name: nameOf(officer), about, way, ...typed };
}

function muhtarOf(muhtar: DemoMuhtar): Offered {
  const { givenName, familyName, ilce, mahalle, tckn, phone } = muhtar;
  const about = wordsIn('tr').muhtar.replace('{mahalle}', mahalle).replace('{ilce}', ilce);
  return { ...NOTHING, name: nameOf(muhtar), about, way: 'muhtar', tckn, phone, givenName, familyName };
}

function citizenOf(citizen: DemoCitizen): Offered {
  const { givenName, familyName, birthDate, mother, ilce, tckn, phone } = citizen;
  const letters = [...turkishText.upper(mother[1])];
  const motherInitials = { first: letters[0] ?? '', last: letters.at(-1) ?? '' };
  return { ...NOTHING, name: nameOf(citizen), about: wordsIn('tr').citizen.replace('{ilce}', ilce), way: 'citizen', tckn, phone, givenName, familyName, birthDate, motherInitials };
}
