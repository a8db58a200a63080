/** A decision file, or a request about one, that cannot be honoured; the message is a sentence for its author. */
export class DecisionError extends Error {
  override readonly name = 'DecisionError';

  constructor(
    message: string,
    readonly decisionId?: string,
  ) {
    super(message);
  }
}
