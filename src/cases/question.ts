import { rowsOf, type Act, type Actor, type Columns } from '../permissions/index.js';
import { turkishText } from '../platform/index.js';

/** The parameters of one statement as it is put together. */
export class Question {
  readonly params: unknown[] = [];

  constructor(readonly actor: Actor) {}

  param(value: unknown): string {
    return `$${this.params.push(value)}`;
  }

  /** The condition for rows on which the actor may do this. */
  rows(act: Act, columns: Columns): string {
    const { sql, params } = rowsOf(this.actor, act, { columns, taken: this.params.length });
    this.params.push(...params);
    return sql;
  }

  /** Beginnings of words, in any order, of a column of `search_words`, or anywhere in a folded name. */
  words(text: string, { words, name }: { readonly words: string; readonly name: string }): string {
    const asked = turkishText.fold(text).split(/[^a-z0-9]+/u).filter(Boolean).slice(0, 8);
    if (asked.length === 0) return text.trim() === '' ? 'true' : 'false';
    return `(${words} LIKE ALL (${this.param(asked.map((word) => `% ${word}%`))}::text[]) OR ${name} LIKE ALL (${this.param(asked.map((word) => `%${word}%`))}::text[]))`;
  }
}
