import { checkExplanations, checkFiles, checkPerson, checkPlace, checkUnits, unitsIn, type PickedUnit } from './check-own.js';
import { checkNumber } from './check-number.js';
import { checkText, type Rules } from './check-text.js';
import { checkTime } from './check-time.js';
import { refuse, type Checked, type FormFault } from './fault.js';
import { flat, lookAt, type Seen } from './look.js';
import { isSame, optionsOf } from './options.js';
import { isAsked, isRepeated, MOST_ROWS, putAt, valueAt, type Feel, type FilledForm } from './schema.js';

/** A field that was answered and found good by itself. */
export interface AnsweredField {
  readonly seen: Seen;
  readonly value: unknown;
}

export interface CheckedAnswers {
  /** Of the fields that are to be seen, and no others. */
  readonly answers: Record<string, unknown>;
  readonly faults: readonly FormFault[];
  /** For those who look further: whether a unit exists, whose a file is. */
  readonly fields: readonly AnsweredField[];
}

interface Sight {
  readonly all: readonly Seen[];
  readonly feel: Feel;
  readonly today: string;
}

const MOST_CHOICES = 500;

/** Tells everything that is wrong with the answers, in the order of the form. `today`: `2026-11-21`, where the people are. */
export function checkAnswers(form: FilledForm, { today }: { readonly today: string }): CheckedAnswers {
  const all = flat(lookAt(form));
  const answers: Record<string, unknown> = {};
  const [faults, fields]: [FormFault[], AnsweredField[]] = [[], []];
  for (const seen of all) {
    const { field, path, name } = seen;
    if (isRepeated(field)) {
      putAt(answers, path, seen.inside.map(() => ({})));
      // Only so many were looked at: what was sent says how many there are.
      const sent = valueAt(form.answers, path);
      if (Array.isArray(sent) && sent.length > MOST_ROWS) faults.push({ field: name, ...refuse('tooMany', { most: MOST_ROWS }) });
    }
    if (!isAsked(field) || field.disabled === true) continue;
    const checked = checkField(seen, { all, feel: form.feel, today });
    if ('fault' in checked) faults.push({ field: name, ...checked });
    else {
      putAt(answers, path, checked.value);
      fields.push({ seen, value: checked.value });
    }
  }
  return { answers, faults: [...faults, ...chosenTwice(all, faults)], fields };
}

function checkField(seen: Seen, sight: Sight): Checked {
  const rules = rulesOf(seen, sight.feel);
  const checked = checkType(seen, rules, sight);
  return 'value' in checked && rules['required'] === true && isEmpty(checked.value) ? refuse('required') : checked;
}

function checkType(seen: Seen, rules: Rules, { all, feel, today }: Sight): Checked {
  const { field, value } = seen;
  switch (field.type) {
    case 'textfield': case 'textarea': return checkText(field, value, rules);
    case 'number': return checkNumber(field, value, rules);
    case 'checkbox': return [true, false, null, undefined].includes(value as boolean) ? { value: value === true } : refuse('misshapen');
    case 'radio': case 'select': return checkChoice(seen, feel);
    case 'checklist': case 'taglist': return checkChoices(seen, feel);
    case 'datetime': return checkTime(field, value, today);
    case 'birim-secici': return checkUnits(field, value);
    case 'aciklama-her-hedef': return checkExplanations(value, rules, unitsOf(seen, all));
    case 'dosyalar': case 'filepicker': return checkFiles(field, value);
    case 'kisi': return checkPerson(value);
    case 'il-ilce-mahalle': return checkPlace(field, value, rules);
    default: return { value: value ?? null };
  }
}

/** The units of the fields that an `aciklama-her-hedef` names, each once. */
export function unitsOf({ field }: Seen, all: readonly Seen[]): PickedUnit[] {
  const named = Array.isArray(field['hedefAlanlari']) ? (field['hedefAlanlari'] as readonly unknown[]) : [];
  const units = all.filter((one) => one.field.type === 'birim-secici' && named.includes(one.field.key)).flatMap(({ value }) => unitsIn(value));
  return [...new Map(units.map((unit) => [unit.detsisNo, unit])).values()];
}

/** Fields that share their explanations are one round: nobody is asked twice in it. */
function chosenTwice(all: readonly Seen[], known: readonly FormFault[]): FormFault[] {
  const refused = new Set(known.map(({ field }) => field));
  return all.filter(({ field }) => field.type === 'aciklama-her-hedef').flatMap(({ field: { hedefAlanlari } }) => {
    const taken = new Set<string>();
    const named = Array.isArray(hedefAlanlari) ? (hedefAlanlari as readonly unknown[]) : [];
    return all.filter(({ field, name }) => field.type === 'birim-secici' && named.includes(field.key) && !refused.has(name)).flatMap(({ name, value }) => {
      const units = unitsIn(value);
      const twice = units.find(({ detsisNo }) => taken.has(detsisNo));
      for (const { detsisNo } of units) taken.add(detsisNo);
      return twice ? { field: name, ...refuse('chosenTwice', { unit: twice.ad || twice.detsisNo }) } : [];
    });
  });
}

function checkChoice(seen: Seen, feel: Feel): Checked {
  const { field, value, context } = seen;
  if (value === null || value === undefined || value === '') return { value: null };
  const option = optionsOf(field, { context, feel }).find((one) => isSame(one.value, value));
  return option ? { value: option.value } : refuse('noSuchChoice');
}

function checkChoices(seen: Seen, feel: Feel): Checked {
  const { field, value, context } = seen;
  if (value === null || value === undefined) return { value: [] };
  if (!Array.isArray(value)) return refuse('misshapen');
  const options = optionsOf(field, { context, feel });
  if (value.length > MOST_CHOICES) return refuse('tooMany', { most: MOST_CHOICES });
  if (!value.every((one: unknown) => options.some((option) => isSame(option.value, one)))) return refuse('noSuchChoice');
  return { value: options.map((option) => option.value).filter((one) => value.some((chosen: unknown) => isSame(chosen, one))) };
}

/** Bounds may be expressions over what has been answered. */
function rulesOf({ field, context }: Seen, feel: Feel): Rules {
  const isExpression = (value: unknown): value is string => typeof value === 'string' && value.startsWith('=');
  return Object.fromEntries(Object.entries(field.validate ?? {}).map(([name, value]) => [name, name !== 'pattern' && isExpression(value) ? feel(value, context) : value]));
}

function isEmpty(value: unknown): boolean {
  return value === null || value === false || (typeof value === 'string' && value.trim() === '') || (Array.isArray(value) && value.length === 0);
}
