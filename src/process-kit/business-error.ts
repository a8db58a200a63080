/** A handler's expected no: the diagram's error event with this code takes over; nothing is retried. */
export class BusinessError extends Error {
  constructor(
    readonly code: string,
    message = '',
    readonly variables: Readonly<Record<string, unknown>> = {},
  ) {
    super(message || code);
    this.name = 'BusinessError';
  }
}
