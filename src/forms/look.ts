import { emptyOf, isAsked, isRepeated, MOST_ROWS, putAt, stepsOf, valueAt, type FilledForm, type FormField, type Step } from './schema.js';

type Context = Readonly<Record<string, unknown>>;

/** A component that is to be seen, at its place; what is hidden is not among them. */
export interface Seen {
  readonly field: FormField;
  readonly path: readonly Step[];
  /** `satirlar.0.ad`: what errors call it. */
  readonly name: string;
  readonly value: unknown;
  /** What its expressions see. */
  readonly context: Context;
  /** What stands in it; of repeated rows one list for each. */
  readonly inside: readonly (readonly Seen[])[];
}

interface Scope {
  readonly path: readonly Step[];
  readonly here: unknown;
  readonly parent: unknown;
  readonly at: readonly number[];
}

/** What hides a field may be hidden itself: looked at again until nothing changes, but never for ever. */
const MOST_LOOKS = 12;

/** The form as it is to be seen with these answers, in its order. */
export function lookAt(form: FilledForm): readonly Seen[] {
  let answers = form.answers;
  for (let look = 1; ; look += 1) {
    const seen = glance(form, answers);
    const visible = answersOf(seen);
    if (look === MOST_LOOKS || JSON.stringify(visible) === JSON.stringify(answers)) return seen;
    answers = visible;
  }
}

/** All of them, one below the other. */
export function flat(seen: readonly Seen[]): Seen[] {
  return seen.flatMap((one) => [one, ...one.inside.flatMap(flat)]);
}

/** The answers of what is to be seen, and no others; what nobody has answered is empty. */
export function answersOf(seen: readonly Seen[]): Record<string, unknown> {
  const answers = {};
  for (const { field, path, value, inside } of flat(seen)) {
    if (isRepeated(field)) putAt(answers, path, inside.map(() => ({})));
    else if (isAsked(field)) putAt(answers, path, value);
  }
  return answers;
}

function glance({ schema, variables, feel }: FilledForm, answers: Context): Seen[] {
  const data = { ...variables, ...blanks(schema.components), ...answers };
  const see = (fields: readonly FormField[], scope: Scope): Seen[] => fields.flatMap((field) => {
    const context = { this: scope.here, parent: scope.parent, i: scope.at, ...data, _this_: scope.here, _parent_: scope.parent, _i_: scope.at };
    if (isHidden(field, { context, feel })) return [];
    const path = [...scope.path, ...stepsOf(field)];
    const value = valueOf(field, { context, feel, given: valueAt(answers, path), known: valueAt(variables, path) });
    return { field, path, name: path.join('.'), value, context, inside: insideOf(field, value) };
    function insideOf({ components = [] }: FormField, rows: unknown): Seen[][] {
      if (!isRepeated(field)) return components.length > 0 ? [see(components, { ...scope, path })] : [];
      const list: readonly unknown[] = Array.isArray(rows) ? rows : [];
      return list.slice(0, MOST_ROWS).map((row, index) => see(components, { path: [...path, index], here: row, parent: scope.here, at: [...scope.at, index + 1] }));
    }
  });
  return see(schema.components, { path: [], here: data, parent: null, at: [] });
}

interface Known {
  readonly context: Context;
  readonly feel: FilledForm['feel'];
  readonly given: unknown;
  readonly known: unknown;
}

/** What nobody may change is what the variables say, whatever was sent. */
function valueOf(field: FormField, { context, feel, given, known }: Known): unknown {
  if (field.type === 'expression') return computed(field, context, feel);
  if (!isAsked(field)) return given;
  return isFixed(field, { context, feel }) ? (known ?? field.defaultValue ?? emptyOf(field)) : (given ?? emptyOf(field));
}

/** As in form-js, where a condition is a unary test: one that comes to null, as of things that cannot be compared, hides too. */
function isHidden({ conditional }: FormField, { context, feel }: Pick<Known, 'context' | 'feel'>): boolean {
  const hide = conditional?.hide;
  if (typeof hide !== 'string' || !hide.startsWith('=')) return false;
  const answer = feel(hide, context);
  return answer === true || answer === null;
}

/** Whether the field is only shown. */
export function isFixed({ disabled, readonly: isReadonly }: FormField, { context, feel }: Pick<Known, 'context' | 'feel'>): boolean {
  return disabled === true || isReadonly === true || (typeof isReadonly === 'string' && isReadonly.startsWith('=') && feel(isReadonly, context) === true);
}

/** A name the form asks for is never the variable of that name, answered or not. */
function blanks(fields: readonly FormField[]): Record<string, unknown> {
  return Object.fromEntries(fields.flatMap((field) => {
    const [first] = stepsOf(field);
    if (first !== undefined && (isAsked(field) || field.components)) return field.disabled === true || field.readonly === true ? [] : [[first, null]];
    return Object.entries(blanks(field.components ?? []));
  }));
}

function computed({ expression }: FormField, context: Context, feel: FilledForm['feel']): unknown {
  return typeof expression === 'string' && expression.startsWith('=') ? (feel(expression, context) ?? null) : null;
}
