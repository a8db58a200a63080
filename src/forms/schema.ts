/** A component of a form-js schema; what it may be set besides depends on its type. */
export interface FormField {
  readonly type: string;
  readonly id?: string;
  readonly key?: string;
  readonly path?: string;
  readonly label?: string;
  readonly components?: readonly FormField[];
  readonly conditional?: { readonly hide?: unknown };
  readonly validate?: Readonly<Record<string, unknown>>;
  readonly defaultValue?: unknown;
  readonly disabled?: boolean;
  readonly readonly?: unknown;
  readonly [setting: string]: unknown;
}

export interface FormSchema {
  readonly id?: string;
  readonly components: readonly FormField[];
}

type Variables = Readonly<Record<string, unknown>>;

/** Evaluates `=…` over variables; undefined for what cannot be evaluated. */
export type Feel = (expression: string, variables: Variables) => unknown;

/** A form, and everything its expressions see. */
export interface FilledForm {
  readonly schema: FormSchema;
  /** The variables in sight of the task; a field of the same name hides them. */
  readonly variables: Variables;
  /** What has been typed so far. */
  readonly answers: Variables;
  readonly feel: Feel;
}

export type Step = string | number;

const EMPTY: Readonly<Record<string, unknown>> = {
  textfield: '', textarea: '', number: null, checkbox: false, radio: null, select: null, checklist: [], taglist: [], datetime: null, expression: null, filepicker: [],
  'birim-secici': null, 'aciklama-her-hedef': [], dosyalar: [], kisi: null, 'il-ilce-mahalle': null,
};

/** Whether the field has an answer. */
export function isAsked({ type, key }: FormField): boolean {
  return key !== undefined && key !== '' && Object.hasOwn(EMPTY, type);
}

/** The answer before anybody has given one. */
export function emptyOf(field: FormField): unknown {
  return field.type === 'birim-secici' && field['cok'] === true ? [] : EMPTY[field.type];
}

/** More nobody types; each row costs as many evaluations as it has conditions. */
export const MOST_ROWS = 200;

/** Rows that people may add: a list of contexts. */
export const isRepeated = ({ type }: FormField): boolean => type === 'dynamiclist';

/** A field's own steps below those of what it stands in: `kisi.ad` is two. */
export function stepsOf({ key, path, components }: FormField): readonly string[] {
  const text = components ? (path ?? '') : (key ?? '');
  return text === '' ? [] : text.split('.');
}

export function valueAt(value: unknown, path: readonly Step[]): unknown {
  return path.reduce<unknown>((at, step) => (typeof at === 'object' && at !== null && Object.hasOwn(at, step) ? (at as Record<Step, unknown>)[step] : undefined), value);
}

/** Writes into a value that is the caller's own. */
export function putAt(target: object, path: readonly Step[], value: unknown): void {
  let at = target as Record<Step, unknown>;
  for (const [index, step] of path.entries()) {
    const isLast = index === path.length - 1;
    const inside = Object.hasOwn(at, step) ? at[step] : undefined;
    const next = isLast ? value : typeof inside === 'object' && inside !== null ? inside : typeof path[index + 1] === 'number' ? [] : {};
    Object.defineProperty(at, step, { value: next, writable: true, enumerable: true, configurable: true });
    at = next as Record<Step, unknown>;
  }
}
