/** The systems around us, as logs, figures and faults name them. */
export type OutsideSystem = 'kps' | 'kps-kurum' | 'adres' | 'sms' | 'edevlet' | 'oidc' | 'mail' | 'kep' | 'clamd';

/** `down`: nobody there; `slow`: no answer in the time we give; `wrong`: an answer nobody may act on. */
export type FailureKind = 'down' | 'slow' | 'wrong';

const CODES = { down: 'OUTSIDE_DOWN', slow: 'OUTSIDE_SLOW', wrong: 'OUTSIDE_WRONG' } as const;

interface Circumstances {
  /** A machine word such as `http-503`: never a sentence of theirs, which may name a person. */
  readonly reason: string;
  /** False only when the other side cannot have acted on the request. */
  readonly mayHaveHappened: boolean;
}

/** An outside system did not do its part; uncaught, the caller is told which one and asked to try later. */
export class OutsideFailure extends Error {
  readonly code: (typeof CODES)[FailureKind];
  readonly details: Readonly<{ system: OutsideSystem }>;
  readonly reason: string;
  readonly mayHaveHappened: boolean;

  constructor(
    readonly system: OutsideSystem,
    readonly kind: FailureKind,
    { reason, mayHaveHappened }: Circumstances,
  ) {
    super(`${system} is ${kind}: ${reason}`);
    this.name = 'OutsideFailure';
    this.code = CODES[kind];
    this.details = { system };
    this.reason = reason;
    this.mayHaveHappened = mayHaveHappened;
  }
}

/** What went wrong inside one call, before the caller adds whose call it was. */
export class Trouble extends Error {
  readonly mayHaveHappened: boolean;

  constructor(
    readonly kind: FailureKind,
    readonly reason: string,
    { mayHaveHappened = true }: { readonly mayHaveHappened?: boolean } = {},
  ) {
    super(reason);
    this.mayHaveHappened = mayHaveHappened;
  }
}
