import type { RefusalCode } from './refusals.js';

/** An expected no: the filter answers with the catalogue's status and sentence, and nobody is woken. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(code);
    this.name = 'Refusal';
  }
}
