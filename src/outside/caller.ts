import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from '../platform/index.js';
import { Breaker, type BreakerState } from './breaker.js';
import type { CallFigures } from './call-figures.js';
import { OutsideFailure, Trouble, type FailureKind, type OutsideSystem } from './outside-failure.js';

const FAILURES_TO_OPEN = 5;
const OPEN_MS = 30_000;
const ATTEMPTS = 3;
const FIRST_PAUSE_MS = 100;

/** What all callers of a process stand on. */
export interface Surroundings {
  readonly now: () => Date;
  readonly logger: Logger;
  readonly figures: CallFigures;
}

interface Call<T> {
  readonly operation: string;
  /** Whether the other side may be asked twice without harm. */
  readonly isRepeatable: boolean;
  readonly run: (signal: AbortSignal) => Promise<T>;
}

interface Outcome {
  readonly operation: string;
  readonly outcome: string;
  readonly startedAt: number;
  readonly reason?: string;
}

/** `left-alone`: so much went wrong that nobody asks it for a while. */
export type Standing = 'not-configured' | 'unknown' | 'working' | 'failing' | 'left-alone';

/** What is known of one system without asking it. */
export interface SystemState {
  readonly system: OutsideSystem;
  readonly isConfigured: boolean;
  readonly standing: Standing;
  readonly breaker: BreakerState;
  readonly lastAnswerAt: Date | undefined;
  readonly lastFailureAt: Date | undefined;
  readonly lastFailure: FailureKind | undefined;
  /** How the last call went, and since when all have gone like it; undefined before the first. */
  readonly isAnswering: boolean | undefined;
  readonly since: Date | undefined;
}

/** The one way out to one system: patience, repeats, breaker, figures and a log line that names nobody. */
export class Caller {
  private readonly breaker: Breaker;
  private lastAnswerAt: Date | undefined;
  private lastFailureAt: Date | undefined;
  private lastFailure: FailureKind | undefined;
  private isAnswering: boolean | undefined;
  private since: Date | undefined;

  constructor(
    readonly system: OutsideSystem,
    private readonly settings: { readonly timeoutMs: number } | undefined,
    private readonly around: Surroundings,
  ) {
    this.breaker = new Breaker({ failuresToOpen: FAILURES_TO_OPEN, openMs: OPEN_MS, now: () => around.now().getTime() });
  }

  get state(): SystemState {
    const { system, lastAnswerAt, lastFailureAt, lastFailure, isAnswering, since } = this;
    return { system, isConfigured: this.settings !== undefined, standing: this.standing(), breaker: this.breaker.state, lastAnswerAt, lastFailureAt, lastFailure, isAnswering, since };
  }

  private standing(): Standing {
    if (!this.settings) return 'not-configured';
    if (this.breaker.state === 'open') return 'left-alone';
    if (this.isAnswering === undefined) return 'unknown';
    return this.isAnswering ? 'working' : 'failing';
  }

  /** Runs the call within this system's patience, repeats included. Every failure but a bug of ours is an OutsideFailure. */
  async call<T>(call: Call<T>): Promise<T> {
    if (!this.settings) throw this.failure(new Trouble('down', 'not-configured', { mayHaveHappened: false }));
    const startedAt = performance.now();
    if (!this.breaker.pass()) throw this.refused(call.operation, startedAt);
    try {
      const answer = await this.attempt(call, AbortSignal.timeout(this.settings.timeoutMs));
      this.answered(call.operation, startedAt);
      return answer;
    } catch (error) {
      throw this.failed(error, call.operation, startedAt);
    }
  }

  /** A failure of this system found outside of any call, such as an unusable question. */
  failure({ kind, reason, mayHaveHappened }: Trouble): OutsideFailure {
    return new OutsideFailure(this.system, kind, { reason, mayHaveHappened });
  }

  private async attempt<T>({ isRepeatable, run }: Call<T>, signal: AbortSignal): Promise<T> {
    // Full jitter: callers that failed together must not come back together.
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await run(signal);
      } catch (error) {
        if (!(error instanceof Trouble) || error.kind !== 'down' || signal.aborted) throw error;
        if (attempt === ATTEMPTS || !(isRepeatable || !error.mayHaveHappened)) throw error;
        const pauseMs = Math.random() * FIRST_PAUSE_MS * 2 ** attempt;
        await pause(pauseMs, undefined, { signal }).catch(() => { throw error; });
      }
    }
  }

  private answered(operation: string, startedAt: number): void {
    this.breaker.succeeded();
    this.lastAnswerAt = this.around.now();
    this.went(true, this.lastAnswerAt);
    this.report({ operation, outcome: 'ok', startedAt });
  }

  private refused(operation: string, startedAt: number): OutsideFailure {
    this.report({ operation, outcome: 'left-alone', startedAt });
    return this.failure(new Trouble('down', 'breaker-open', { mayHaveHappened: false }));
  }

  private failed(error: unknown, operation: string, startedAt: number): unknown {
    if (!(error instanceof Trouble)) {
      this.breaker.learntNothing();
      return error;
    }
    this.breaker.failed();
    this.lastFailureAt = this.around.now();
    this.lastFailure = error.kind;
    this.went(false, this.lastFailureAt);
    this.report({ operation, outcome: error.kind, startedAt, reason: error.reason });
    return this.failure(error);
  }

  private went(isAnswering: boolean, at: Date): void {
    if (this.isAnswering !== isAnswering) this.since = at;
    this.isAnswering = isAnswering;
  }

  private report({ operation, outcome, startedAt, reason }: Outcome): void {
    const { system, around } = this;
    const elapsedMs = performance.now() - startedAt;
    around.figures.called({ system, operation, outcome }, elapsedMs / 1000);
    around.figures.breakerIs(system, this.breaker.state);
    around.logger[outcome === 'ok' ? 'debug' : 'warn']({ system, operation, outcome, reason, milliseconds: Math.round(elapsedMs) }, 'outside call');
  }
}
