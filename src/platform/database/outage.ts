import type { Logger } from '../logger.js';

/** SQLSTATE of a server that is gone, going, coming or full: connection exceptions, operator's intervention, no connection left. */
const STATES = /^(08[0-9A-Z]{3}|57P0[1-3]|53300)$/;
const UNREACHABLE = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'EAI_AGAIN']);
/** What the driver says without a code. */
const LOST = /^(Connection terminated|Connection ended|Client has encountered a connection error|timeout exceeded when trying to connect)/;

/** A database that does not answer is told to the log when it goes and when it is back, however many ask meanwhile. */
export class Outage {
  private isNow = false;
  private readonly losses = new WeakSet<object>();

  constructor(private readonly logger?: Logger) {}

  /** Looks at what a statement failed with, and answers it. */
  noticedIn(error: unknown): unknown {
    if (!isLoss(error)) return error;
    this.losses.add(error);
    if (!this.isNow) this.logger?.warn({ err: error }, 'the database does not answer');
    this.isNow = true;
    return error;
  }

  /** A statement was answered. */
  isOver(): void {
    if (!this.isNow) return;
    this.isNow = false;
    this.logger?.info('the database answers again');
  }

  /** Whether this very error was the database's absence, and not what was asked of it. */
  caused(error: unknown): boolean {
    return typeof error === 'object' && error !== null && this.losses.has(error);
  }
}

function isLoss(error: unknown): error is object {
  if (typeof error !== 'object' || error === null) return false;
  const { code, message } = error as { code?: unknown; message?: unknown };
  return STATES.test(String(code)) || UNREACHABLE.has(String(code)) || LOST.test(String(message));
}
