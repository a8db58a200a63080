import { useState } from 'react';
import { MEANWHILE, Problem } from '../../api/client.js';
import type { Fields } from '../../ui/field.js';
import { useForm, type Form } from '../../ui/form.js';

type Options<V extends Fields> = Parameters<typeof useForm<V>>[0];

/** What somebody else has stored meanwhile, beside what is typed here. */
export interface Difference {
  readonly label: string;
  readonly theirs: string;
}

export interface KeptForm<V extends Fields> {
  readonly form: Form<V>;
  /** Null until somebody else was quicker. */
  readonly differences: readonly Difference[] | null;
}

interface KeptOptions<V extends Fields> extends Options<V> {
  /** The record as it is now: asked for when somebody else was quicker. */
  readonly fresh: (typed: V) => Promise<V>;
  /** Fields that say which version was seen; they follow the record. */
  readonly marks: readonly (keyof V & string)[];
  readonly textOf?: (field: keyof V & string, values: V) => string;
}

/** A form over a stored record: when it was changed meanwhile, what was typed stays, and what is stored now is told beside it. */
export function useKeptForm<V extends Fields>({ fresh, marks, textOf, ...options }: KeptOptions<V>): KeptForm<V> {
  const [differences, setDifferences] = useState<readonly Difference[] | null>(null);
  const say = textOf ?? ((field: keyof V & string, values: V) => String(values[field] ?? ''));
  const form: Form<V> = useForm<V>({
    ...options,
    send: async (typed) => {
      try {
        await options.send(typed);
        setDifferences(null);
      } catch (error) {
        if (error instanceof Problem && MEANWHILE.has(error.code)) setDifferences(await compare(typed));
        throw error;
      }
    },
  });
  async function compare(typed: V): Promise<Difference[]> {
    const now = await fresh(typed);
    form.fill(Object.fromEntries(marks.map((mark) => [mark, now[mark]])) as Partial<V>);
    const fields = (Object.keys(options.labels) as (keyof V & string)[]).filter((field) => !marks.includes(field) && say(field, now) !== say(field, typed));
    return fields.map((field) => ({ label: options.labels[field], theirs: say(field, now) || '—' }));
  }
  return { form, differences };
}
