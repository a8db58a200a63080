/** An expression that cannot be read, or whose evaluation failed; the caller adds the element's id. */
export class FeelError extends Error {
  override readonly name = 'FeelError';

  constructor(
    readonly expression: string,
    message: string,
  ) {
    super(message);
  }
}

/** A failure met below the expression; whoever knows the expression turns it into a FeelError. */
export class FeelFailure extends Error {
  override readonly name = 'FeelFailure';
}
