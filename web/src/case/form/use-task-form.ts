import { useCallback, useMemo, useRef, useState, type FormEvent } from 'react';
import { answersOf, beginningOf, checkAnswers, flat, lookAt, putAt, sentenceOf, type FormFault, type Seen } from '../../../../src/forms/index.js';
import { Problem, serverNow } from '../../api/client.js';
import { spokenLanguage } from '../../shell/languages.js';
import type { Fault } from '../../ui/form.js';
import { feel } from './feel.js';
import { FAULTS } from './faults.js';
import type { Answers, Filling, TaskFormProps } from './filling.js';
import { labelOf } from './sayings.js';
import { typedBefore, useDraft, type Kept } from './use-draft.js';

interface Judged {
  readonly faults: readonly Fault[];
  readonly problem: Error | null;
  readonly isSending: boolean;
  readonly refusedTimes: number;
}

const DAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Istanbul' });

/** The form as it is filled in: looked at anew with every letter, judged here before the server judges it again. */
export function useTaskForm({ name, schema, data, draft, applicant = {}, onSubmit }: TaskFormProps): { readonly filling: Filling; readonly kept: Kept } {
  const [answers, setAnswers] = useState<Answers>(() => beginningOf(schema, typedBefore(name, draft) ?? {}));
  const [judged, setJudged] = useState<Judged>({ faults: [], problem: null, isSending: false, refusedTimes: 0 });
  const { kept, type, pause, goOn, done } = useDraft(name, draft);
  const latest = useRef({ answers, isSending: false });

  const put = useCallback(({ path }: Pick<Seen, 'path'>, value: unknown) => {
    const next = structuredClone(latest.current.answers) as Record<string, unknown>;
    putAt(next, path, value);
    latest.current.answers = next;
    setAnswers(next);
    type(next);
  }, [type]);

  const seen = useMemo(() => lookAt({ schema, variables: data, answers, feel }), [schema, data, answers]);
  const all = useMemo(() => flat(seen), [seen]);

  const refuse = (faults: readonly Fault[], problem: Error | null): void =>
    setJudged(({ refusedTimes }) => ({ faults, problem, isSending: false, refusedTimes: refusedTimes + 1 }));

  const submit = async (): Promise<void> => {
    if (latest.current.isSending) return;
    const checked = checkAnswers({ schema, variables: data, answers: latest.current.answers, feel }, { today: DAY.format(serverNow()) });
    if (checked.faults.length > 0) return refuse(checked.faults.map(worded), null);
    latest.current.isSending = true;
    setJudged((before) => ({ ...before, faults: [], problem: null, isSending: true }));
    try {
      await pause();
      await onSubmit(checked.answers);
      done();
      setJudged((before) => ({ ...before, isSending: false }));
    } catch (error) {
      const faults = faultsOf(error);
      refuse(faults, faults.length > 0 ? null : (error as Error));
      void goOn();
    } finally {
      latest.current.isSending = false;
    }
  };

  const form: Filling['form'] = {
    name, ...judged, values: answersOf(seen), labels: Object.fromEntries(all.map((one) => [one.name, labelOf(one)])),
    set: (field, value) => {
      const found = all.find((one) => one.name === field);
      if (found) put(found, value);
    },
    fill: () => undefined,
    submit: (event?: FormEvent) => {
      event?.preventDefault();
      void submit();
    },
  };
  return { filling: { form: { ...form, values: valuesOf(all) }, seen, all, feel, applicant, put }, kept };
}

const valuesOf = (all: readonly Seen[]): Record<string, unknown> => Object.fromEntries(all.map(({ name, value }) => [name, value]));

const worded = (fault: FormFault): Fault => ({ field: fault.field, fault: fault.fault, sentence: sentenceOf(fault, FAULTS[spokenLanguage()]) });

/** The server's sentences come in both languages. */
function faultsOf(error: unknown): Fault[] {
  if (!(error instanceof Problem) || error.code !== 'ANSWERS_REFUSED') return [];
  const fields = (error.details.fields ?? []) as readonly (Fault & { readonly sentences?: Readonly<Record<'tr' | 'en', string>> })[];
  return fields.map(({ field, fault, sentences }) => ({ field, fault, ...(sentences ? { sentence: sentences[spokenLanguage()] } : {}) }));
}
