import { checkLength, type Rules } from './check-text.js';
import { refuse, type Checked } from './fault.js';
import type { FormField } from './schema.js';

const DETSIS_NO = /^\d{8}$/u;
const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;
const [MOST_UNITS, MOST_FILES] = [1_000, 20];

/** A unit as forms hold it; its name is the register's to say. */
export interface PickedUnit {
  readonly detsisNo: string;
  readonly ad: string;
}

/** What is a unit in an answer; anything else is none. */
export function unitsIn(value: unknown): PickedUnit[] {
  return (Array.isArray(value) ? value : [value]).flatMap((one: unknown) => (isUnit(one) ? { detsisNo: one.detsisNo, ad: typeof one.ad === 'string' ? one.ad : '' } : []));
}

/** `birim-secici` */
export function checkUnits(field: FormField, value: unknown): Checked {
  const isMany = field['cok'] === true;
  if (value === null || value === undefined) return { value: isMany ? [] : null };
  const given: readonly unknown[] = Array.isArray(value) ? value : [value];
  const units = unitsIn(given);
  if (Array.isArray(value) !== isMany || units.length < given.length) return refuse('misshapen');
  if (units.length > MOST_UNITS) return refuse('tooMany', { most: MOST_UNITS });
  const twice = units.find(({ detsisNo }, index) => units.findIndex((other) => other.detsisNo === detsisNo) < index);
  if (twice) return refuse('chosenTwice', { unit: twice.ad || twice.detsisNo });
  return { value: isMany ? units : units[0] };
}

/** `aciklama-her-hedef`: one for each unit that is chosen, in their order; those of others are forgotten. */
export function checkExplanations(value: unknown, rules: Rules, units: readonly PickedUnit[]): Checked {
  if (value !== null && value !== undefined && !Array.isArray(value)) return refuse('misshapen');
  const written = new Map((value ?? []).flatMap((one: unknown) => (isExplanation(one) ? [[one.detsisNo, one.aciklama] as const] : [])));
  const explained = units.map(({ detsisNo, ad }) => ({ detsisNo, ad, aciklama: written.get(detsisNo) ?? '' }));
  const isRequired = rules['required'] === true;
  if (isRequired && units.length === 0) return refuse('required');
  for (const { detsisNo, ad, aciklama } of explained) {
    if (isRequired && aciklama.trim() === '') return refuse('explanationMissing', { unit: ad || detsisNo });
    const fault = aciklama === '' ? null : checkLength(aciklama, rules);
    if (fault) return refuse('explanationTooLong', { unit: ad || detsisNo, ...fault.blanks });
  }
  return { value: explained.filter(({ aciklama }) => aciklama !== '').map(({ detsisNo, aciklama }) => ({ detsisNo, aciklama })) };
}

/** `dosyalar`, and form-js's own `filepicker`: always a list of documents' ids. */
export function checkFiles(field: FormField, value: unknown): Checked {
  const given: readonly unknown[] = value === null || value === undefined ? [] : Array.isArray(value) ? value : [value];
  if (!given.every((id): id is string => typeof id === 'string' && ID.test(id))) return refuse('misshapen');
  const files = [...new Set(given)];
  const most = field['cok'] === true || field['multiple'] === true ? MOST_FILES : 1;
  return files.length > most ? refuse('tooMany', { most }) : { value: files };
}

/** `kisi`: somebody of the house. */
export function checkPerson(value: unknown): Checked {
  if (value === null || value === undefined) return { value: null };
  const { id, ad } = value as { readonly id?: unknown; readonly ad?: unknown };
  return typeof id === 'string' && ID.test(id) ? { value: { id, ad: typeof ad === 'string' ? ad : '' } } : refuse('misshapen');
}

/** `il-ilce-mahalle`: as far down as the field asks. */
export function checkPlace(field: FormField, value: unknown, { required }: Rules): Checked {
  if (value === null || value === undefined) return { value: null };
  if (typeof value !== 'object' || Array.isArray(value)) return refuse('misshapen');
  const { ilKodu = null, ilce = null, mahalle = null } = value as { readonly ilKodu?: unknown; readonly ilce?: unknown; readonly mahalle?: unknown };
  const names = [ilce, mahalle].slice(0, placeNamesOf(field));
  if (ilKodu === null || ilKodu === '') return { value: null };
  if (typeof ilKodu !== 'number' || !Number.isInteger(ilKodu) || ilKodu < 1 || ilKodu > 99) return refuse('misshapen');
  if (names.some((name) => name !== null && (typeof name !== 'string' || name.length > 100))) return refuse('misshapen');
  if (required === true && names.some((name) => name === null || name === '')) return refuse('required');
  const [town, quarter] = names.map((name) => name || null);
  return { value: { ilKodu, ...(town !== undefined ? { ilce: town } : {}), ...(quarter !== undefined ? { mahalle: town === null ? null : quarter } : {}) } };
}

/** How many names stand below the province: `duzey` is `il`, `ilce`, or `mahalle`, which it is when it is not said. */
export function placeNamesOf(field: FormField): number {
  const level = field['duzey'];
  return level === 'il' ? 0 : level === 'ilce' ? 1 : 2;
}

function isUnit(value: unknown): value is { readonly detsisNo: string; readonly ad?: unknown } {
  const detsisNo = (value as { readonly detsisNo?: unknown } | null)?.detsisNo;
  return typeof detsisNo === 'string' && DETSIS_NO.test(detsisNo);
}

function isExplanation(value: unknown): value is { readonly detsisNo: string; readonly aciklama: string } {
  return isUnit(value) && typeof (value as { readonly aciklama?: unknown }).aciklama === 'string';
}
