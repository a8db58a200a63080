import { unitsIn, type AnsweredField, type FaultCode, type FormFault } from '../../forms/index.js';
import { Places, Units, type Unit } from '../../org/index.js';
import type { Actor } from '../../permissions/index.js';
import type { Parts } from '../parts.js';
import { feel } from './feel.js';

/** What a register says of a field: the answer as it is kept, or why it is refused. */
type Found = { readonly value: unknown } | Omit<FormFault, 'field'>;

export interface Asking {
  readonly parts: Pick<Parts, 'database' | 'clock' | 'documents'>;
  readonly actor: Actor;
  readonly today: string;
}

type LookUp = (asking: Asking, answered: AnsweredField) => Promise<Found>;

/** Fields whose answers name something: it must be there, and what it is called is not the browser's to say. */
export const REGISTERS: Readonly<Record<string, LookUp>> = { 'birim-secici': findUnits, dosyalar: findFiles, filepicker: findFiles, kisi: findPerson, 'il-ilce-mahalle': findPlace };

async function findUnits({ parts: { database, clock }, today }: Asking, { seen: { field, context }, value }: AnsweredField): Promise<Found> {
  const picked = unitsIn(value);
  if (picked.length === 0) return { value };
  const known = new Map((await new Units(database, clock).many(picked.map(({ detsisNo }) => detsisNo))).map((unit) => [unit.detsisNo, unit]));
  const kind = typeof field['tur'] === 'string' ? field['tur'] : null;
  const above = typeof field['altinda'] === 'string' ? String(feel(field['altinda'], context)) : null;
  for (const { detsisNo } of picked) {
    const unit = known.get(detsisNo);
    const fault = unit ? faultOf(unit, { kind, above, today }) : 'unitUnknown';
    if (fault) return { fault, blanks: { unit: unit?.name ?? detsisNo } };
  }
  const named = picked.map(({ detsisNo }) => ({ detsisNo, ad: known.get(detsisNo)?.name ?? '' }));
  return { value: Array.isArray(value) ? named : named[0] };
}

function faultOf(unit: Unit, { kind, above, today }: { readonly kind: string | null; readonly above: string | null; readonly today: string }): FaultCode | null {
  if (unit.activeTo !== null && unit.activeTo <= today) return 'unitClosed';
  if (kind !== null && unit.kind !== kind) return 'unitOfAnotherKind';
  // Below it: the unit itself is not.
  return above === null || (unit.detsisNo !== above && unit.path.includes(`/${above}/`)) ? null : 'unitElsewhere';
}

/** What the actor has brought themselves, and given to nothing else. */
async function findFiles({ parts: { documents }, actor }: Asking, { value }: AnsweredField): Promise<Found> {
  const wanted = value as readonly string[];
  if (wanted.length === 0) return { value };
  const states = new Map((await documents.unattachedOf(actor)).map(({ id, state }) => [id, state]));
  if (!wanted.every((id) => states.has(id))) return { fault: 'fileUnknown' };
  return wanted.some((id) => states.get(id) === 'zararli') ? { fault: 'fileInfected' } : { value };
}

async function findPerson({ parts: { database } }: Asking, { value }: AnsweredField): Promise<Found> {
  if (value === null) return { value };
  const [person] = await database.query<{ id: string; ad: string }>(
    `SELECT p.id, p.given_name || ' ' || p.family_name AS ad FROM person p WHERE p.id = $1 AND EXISTS (SELECT 1 FROM membership m WHERE m.person_id = p.id)`,
    [(value as { readonly id: string }).id],
  );
  return person ? { value: person } : { fault: 'personUnknown' };
}

async function findPlace({ parts: { database } }: Asking, { value }: AnsweredField): Promise<Found> {
  if (value === null) return { value };
  const { ilKodu, ilce, mahalle } = value as { readonly ilKodu: number; readonly ilce?: string | null; readonly mahalle?: string | null };
  const places = new Places(database);
  const isTown = (await places.provinces()).some(({ code }) => code === ilKodu) && (!ilce || (await places.districtsOf(ilKodu)).includes(ilce));
  const isThere = isTown && (!ilce || !mahalle || (await places.neighbourhoodsOf(ilKodu, ilce)).some(({ name }) => name === mahalle));
  return isThere ? { value } : { fault: 'placeUnknown' };
}
