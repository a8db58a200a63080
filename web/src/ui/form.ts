import { useCallback, useRef, useState, type FormEvent } from 'react';
import { Problem } from '../api/client.js';
import { draftOf, dropDraft, keepDraft } from './drafts.js';

type Values = Record<string, unknown>;

/** A field that was refused, and why: a code of `faults.*`, or a whole sentence. */
export interface Fault<Field extends string = string> {
  readonly field: Field;
  readonly fault: string;
  readonly sentence?: string;
}

interface FormOptions<V extends Values> {
  /** Names the draft and the fields' ids: one per form of the app, with the id of what is edited in it. */
  readonly name: string;
  readonly initial: V;
  readonly labels: Readonly<Record<keyof V & string, string>>;
  /** Never written anywhere: passwords, codes. */
  readonly secrets?: readonly (keyof V & string)[];
  /** What can be told without asking the server; an empty list sends. */
  readonly check?: (values: V) => readonly Fault<keyof V & string>[];
  /** Throws the server's `Problem`; when it resolves the draft is gone. */
  readonly send: (values: V) => Promise<unknown>;
  /** The server's name of a field (`motherInitials.first`), where it is not ours. */
  readonly serverNames?: Readonly<Record<string, keyof V & string>>;
  /** Refusals that are about one field: `({ code }) => code === 'CODE_WRONG' ? 'code' : undefined`, or a fault with a sentence of its own. */
  readonly blame?: (problem: Problem) => (keyof V & string) | Fault<keyof V & string> | undefined;
  /** The draft stays after sending: what follows may lead back here. */
  readonly keepsDraft?: boolean;
}

/** What the fields and `FormBody` need of a form. */
export interface Form<V extends Values = Values> {
  readonly name: string;
  readonly values: V;
  readonly labels: Readonly<Record<string, string>>;
  readonly faults: readonly Fault[];
  /** A refusal that is about no field. */
  readonly problem: Error | null;
  readonly isSending: boolean;
  /** How often it was refused; the summary takes the focus each time. */
  readonly refusedTimes: number;
  readonly set: <Field extends keyof V & string>(field: Field, value: V[Field]) => void;
  readonly fill: (values: Partial<V>) => void;
  readonly submit: (event?: FormEvent) => void;
}

interface State {
  readonly faults: readonly Fault[];
  readonly problem: Error | null;
  readonly isSending: boolean;
  readonly refusedTimes: number;
}

/** A form whose typed text survives reloads and sign-outs, and whose refusals land beside their fields and in the summary. */
export function useForm<V extends Values>(options: FormOptions<V>): Form<V> {
  const { name, initial, labels, secrets = [] } = options;
  const [values, setValues] = useState<V>(() => restored(initial, draftOf(name)));
  const [state, setState] = useState<State>({ faults: [], problem: null, isSending: false, refusedTimes: 0 });
  const latest = useRef({ values, options, isSending: false });
  latest.current.options = options;

  const fill = useCallback((some: Partial<V>) => {
    const next = { ...latest.current.values, ...some };
    latest.current.values = next;
    keepDraft(name, next, secrets);
    setValues(next);
  }, [name]);

  const refuse = (faults: readonly Fault[], problem: Error | null): void =>
    setState(({ refusedTimes }) => ({ faults, problem, isSending: false, refusedTimes: refusedTimes + 1 }));

  const run = async (): Promise<void> => {
    const { values: typed, options: now, isSending } = latest.current;
    if (isSending) return;
    const faults = now.check?.(typed) ?? [];
    if (faults.length > 0) return refuse(faults, null);
    latest.current.isSending = true;
    setState((before) => ({ ...before, faults: [], problem: null, isSending: true }));
    try {
      await now.send(typed);
      if (!now.keepsDraft) dropDraft(name);
      setState((before) => ({ ...before, isSending: false }));
    } catch (error) {
      const blamed = faultsOf(error, now);
      refuse(blamed, blamed.length > 0 ? null : (error as Error));
    } finally {
      latest.current.isSending = false;
    }
  };

  return {
    name, values, labels, ...state, fill,
    set: (field, value) => fill({ [field]: value } as unknown as Partial<V>),
    submit: (event) => {
      event?.preventDefault();
      void run();
    },
  };
}

/** A draft of an older version of the form may hold fields it has no more. */
function restored<V extends Values>(initial: V, draft: Values): V {
  return { ...initial, ...Object.fromEntries(Object.entries(draft).filter(([field]) => field in initial)) };
}

function faultsOf<V extends Values>(error: unknown, { blame, serverNames = {} }: FormOptions<V>): Fault[] {
  if (!(error instanceof Problem)) return [];
  const blamed = blame?.(error);
  if (blamed) return [typeof blamed === 'object' ? blamed : { field: blamed, fault: error.code, sentence: error.detail }];
  return (error.details.fields ?? []).map(({ field: theirs, fault }) => ({ field: serverNames[theirs] ?? theirs, fault }));
}

/** The field's element, for labels and links. */
export const idOf = (form: Pick<Form, 'name'>, field: string): string => `${form.name}-${field}`.replace(/[^\w-]/g, '-');
