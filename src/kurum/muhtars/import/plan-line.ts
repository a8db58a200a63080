import type { MuhtarOffice, PersonChange } from '../../../identity/people/index.js';
import { may, type Actor } from '../../../permissions/index.js';
import type { KnownPerson } from './known-people.js';
import type { MuhtarLine } from './muhtar-line.js';
import type { FieldName, LineFault } from './read-muhtar-file.js';

/** What a line would change. */
export interface Step {
  readonly line: number;
  /** `appoint`: of somebody who is known, but was never muhtar. */
  readonly does: 'add' | 'appoint' | 'change' | 'keep';
  readonly told: MuhtarLine;
  readonly person: KnownPerson | null;
  readonly changes: PersonChange;
  /** Null: the office stays as it is. */
  readonly office: MuhtarOffice | null;
  readonly fields: readonly FieldName[];
}

interface Found {
  readonly actor: Actor;
  readonly person: KnownPerson | null;
  /** The stored address, opened; null where there is none. */
  readonly address: string | null;
  readonly today: string;
}

/** What becomes of a line, or why nothing may. The phone of an officer opens more than a muhtar's doors: it is changed where officers are. */
export function planLine(told: MuhtarLine, { actor, person, address, today }: Found): Step | LineFault {
  const { line } = told;
  const refuse = (code: string): LineFault => ({ line, code, details: {} });
  const places = person?.office ? [told, person.office] : [told];
  if (!places.every(({ il, ilce }) => may(actor, 'muhtar.change', { il, ilce }))) return refuse('NOT_YOUR_PROVINCE');
  if (!person) return { line, does: 'add', told, person, changes: {}, office: officeOf(told, { activeFrom: today }), fields: [] };

  const isNew = person.office === null;
  // A number typed wrong must not make a muhtar of a stranger.
  if (isNew && !person.hasThisName) return refuse('ANOTHER_NAME');
  const phone = isNew ? !person.hasPhone : !person.hasThisPhone;
  if (phone && !person.offices.every((office) => may(actor, 'user.change', office))) return refuse('IS_OFFICER');
  const changes = { ...(phone ? { phone: told.phone } : {}), ...(isNew ? {} : namesOf(told, person)) };
  if (isNew) return { line, does: 'appoint', told, person, changes, office: officeOf(told, { activeFrom: today }), fields: [] };

  const office = officeOf(told, { ...person.office, address });
  const fields = [...(Object.keys(changes) as FieldName[]), ...differing(office, { ...person.office, address })];
  return { line, does: fields.length > 0 ? 'change' : 'keep', told, person, changes, office: fields.some((field) => field in office) ? office : null, fields };
}

function officeOf(told: MuhtarLine, stored: { readonly activeFrom: string; readonly activeTo?: string | null; readonly address?: string | null }): MuhtarOffice {
  const { il, ilce, mahalle, address = stored.address ?? null, activeFrom = stored.activeFrom, activeTo = stored.activeTo ?? null } = told;
  return { il, ilce, mahalle, address, activeFrom, activeTo };
}

function namesOf({ givenName, familyName }: MuhtarLine, person: KnownPerson): PersonChange {
  return { ...(givenName === person.givenName ? {} : { givenName }), ...(familyName === person.familyName ? {} : { familyName }) };
}

const OFFICE_FIELDS = ['il', 'ilce', 'mahalle', 'address', 'activeFrom', 'activeTo'] as const;

function differing(office: MuhtarOffice, stored: Omit<NonNullable<KnownPerson['office']>, 'address'> & { readonly address: string | null }): FieldName[] {
  return OFFICE_FIELDS.filter((field) => office[field] !== stored[field]);
}
