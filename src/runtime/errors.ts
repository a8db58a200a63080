import type { RuntimeCode } from './codes.js';

/** An expected no of the runtime: the command changed nothing, and the code says why in both languages of the catalogue. */
export class RuntimeRefusal extends Error {
  constructor(
    readonly code: RuntimeCode,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(`${code} ${JSON.stringify(details)}`);
    this.name = 'RuntimeRefusal';
  }
}
