import { rowsOf, type Act, type Actor, type Columns } from '../permissions/index.js';

/** The parameters of one statement as it is put together: of values, and of conditions the rules make. */
export class Question {
  readonly params: unknown[] = [];

  constructor(private readonly actor: Actor) {}

  param(value: unknown): string {
    return `$${this.params.push(value)}`;
  }

  /** The condition for rows on which the actor may do this: for `WHERE` alone, where what is unknown does not hold. */
  rows(act: Act, columns: Columns = {}): string {
    const { sql, params } = rowsOf(this.actor, act, { columns, taken: this.params.length });
    this.params.push(...params);
    return sql;
  }

  /** The same as a value that is never null: it may be shown, and turned round. No index helps it. */
  isAllowed(act: Act, columns: Columns = {}): string {
    return `coalesce(${this.rows(act, columns)}, false)`;
  }
}
