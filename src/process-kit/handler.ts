/** One piece of work a diagram asks for. */
export interface Job<In = Readonly<Record<string, unknown>>> {
  /** The idempotency key: the same at every retry of this work, and never given to other work. */
  readonly id: string;
  readonly type: string;
  /** What the diagram's input mappings let through, or all variables visible where the task stands. */
  readonly variables: In;
  /** The task headers of the diagram. */
  readonly headers: Readonly<Record<string, string>>;
  /** 1: the last try before an operator is called. */
  readonly retriesLeft: number;
  /** The running case: the key of the outermost process instance. */
  readonly caseKey: string;
  readonly processId: string;
  readonly elementId: string;
}

/** A message that a job sends. */
export interface JobTelling {
  /** A person's id, or `ROL@detsisNo`: everybody who acts there now. */
  readonly to: string;
  /** The key of a message kind. */
  readonly template: string;
  /** What the diagram knows of the text's blanks; whoever tells adds the name of who is told (`ad`) and where the system is (`adres`). */
  readonly values: Readonly<Record<string, string>>;
  readonly jobId: string;
  readonly caseKey: string;
}

/**
 * What a handler may do besides computing. An application's code has no other way out: no imports, no clock, no console.
 * A new capability is a new member here, given by the room that owns it; it is added when a handler needs it.
 */
export interface Capabilities {
  /** The present, which tests move. */
  now(): Date;
  /** One structured line; never with what a person told us. */
  log(message: string, facts?: Readonly<Record<string, string | number | boolean>>): void;
  /** The end of work on the n-th working day after now, by the calendar of a province; null: by the whole country's. */
  workingDayAfter(days: number, ilCode: number | null): Promise<Date>;
  /** Tells somebody by SMS and mail, as texts and preferences have it. The same job tells nobody twice. */
  tell(telling: JobTelling): Promise<void>;
}

/** Does the work of a job and answers with variables. Safe to run twice; throws BusinessError for an expected no. */
export type Handler<In = Readonly<Record<string, unknown>>, Out = Readonly<Record<string, unknown>> | void> = (job: Job<In>, can: Capabilities) => Promise<Out>;

/** The handlers of an application by job type, as its diagrams name them. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each handler knows the variables its own diagram sends.
export type Handlers = Readonly<Record<string, Handler<any, Readonly<Record<string, unknown>> | void>>>;
