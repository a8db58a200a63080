import { rowsOf, type Act, type Actor, type Columns } from '../permissions/index.js';

/** The parameters of one statement as it is put together: of values, and of conditions the rules make. */
export class Question {
  readonly params: unknown[] = [];

  constructor(private readonly actor: Actor) {}

  param(value: unknown): string {
    return `$${this.params.push(value)}`;
  }

  /** The condition on rows on which the actor may do this; never null, so that it may be turned round. */
  rows(act: Act, columns: Columns = {}): string {
    const { sql, params } = rowsOf(this.actor, act, { columns, taken: this.params.length });
    this.params.push(...params);
    return `coalesce(${sql}, false)`;
  }
}
