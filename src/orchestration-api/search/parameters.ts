/** Collects the values of a statement; every value travels as a parameter, never inside the text. */
export class Parameters {
  readonly values: unknown[] = [];

  /** Adds a value and answers its place, cast to the type. */
  add(value: unknown, type: string): string {
    this.values.push(value);
    return `$${this.values.length}::${type}`;
  }
}

/** A statement ready for PostgreSQL. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}
