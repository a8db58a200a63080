import { randomBytes } from 'node:crypto';
import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Database } from '../database/index.js';
import type { Logger } from '../logger.js';
import { REFUSALS, type RefusalCode } from '../refusals.js';
import { languageOf, problemOf } from './problem.js';

interface Known {
  readonly code: RefusalCode;
  readonly details: Readonly<Record<string, unknown>>;
}

/** A database that was restarted is back by then, most of the time. */
const RETRY_AFTER_SECONDS = 5;

/** The only place an error becomes an answer. Nothing of a bug leaves the house but its reference number. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly logger: Logger, private readonly database: Database) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const path = request.url.split('?')[0] ?? '/';
    const { code, details } = this.away(error) ?? known(error) ?? this.unexpected(error, request.method, path);
    const { status } = REFUSALS[code];

    if (status !== 500) this.logger[levelOf(code, details)]({ code, path, method: request.method }, 'refused');
    if (!reply.sent) sendProblem(request, reply, { code, details });
  }

  private away(error: unknown): Known | undefined {
    return this.database.wasAwayIn(error) ? { code: 'NOT_READY', details: { missing: 'database' } } : undefined;
  }

  private unexpected(error: unknown, method: string, path: string): Known {
    const reference = randomBytes(5).toString('hex');
    this.logger.error({ err: error, reference, method, path }, 'unexpected');
    return { code: 'UNEXPECTED', details: { reference } };
  }
}

/** The database said to the log itself that it is away: not once more for everybody who asks. */
function levelOf(code: RefusalCode, details: Known['details']): 'debug' | 'info' | 'warn' | 'error' {
  return code === 'NOT_READY' && details['missing'] === 'database' ? 'debug' : REFUSALS[code].level;
}

/** What the router refuses before any room is asked: an address that cannot be read, or is too long. */
export function answerFrameworkError(error: { readonly statusCode?: number }, request: FastifyRequest, reply: FastifyReply): void {
  // No hook ran that would have sent the headers every other answer has.
  void reply.header('content-security-policy', "default-src 'none';frame-ancestors 'none'").header('x-content-type-options', 'nosniff');
  sendProblem(request, reply, ofStatus(error.statusCode ?? 400) ?? { code: 'MALFORMED_REQUEST', details: {} });
}

function sendProblem(request: FastifyRequest, reply: FastifyReply, { code, details }: Known): void {
  const language = languageOf(request.headers['accept-language']);
  const problem = problemOf(code, { path: request.url.split('?')[0] ?? '/', language }, details);
  const { seconds } = details;
  if (typeof seconds === 'number') reply.header('retry-after', seconds);
  else if (problem.status === 503) reply.header('retry-after', RETRY_AFTER_SECONDS);
  void reply.status(problem.status).header('content-language', language).type('application/problem+json').send(JSON.stringify(problem));
}

/** A text with a NUL in it: PostgreSQL cannot hold it, and nobody but the caller can have sent it. */
const UNTRANSLATABLE_CHARACTER = '22021';

/** The runtime's refusals have the same shape as ours; an HttpException comes from Nest or Fastify themselves. */
function known(error: unknown): Known | undefined {
  if (error instanceof HttpException) return ofStatus(error.getStatus());
  const { code, details, statusCode } = error as { code?: unknown; details?: Known['details']; statusCode?: unknown };
  if (typeof code === 'string' && Object.hasOwn(REFUSALS, code)) return { code: code as RefusalCode, details: details ?? {} };
  if (code === UNTRANSLATABLE_CHARACTER) return { code: 'MALFORMED_REQUEST', details: {} };
  if (typeof code === 'string' && code.startsWith('FST_')) return ofStatus(Number(statusCode));
  return undefined;
}

const BY_STATUS: Readonly<Record<number, RefusalCode>> = {
  401: 'SIGN_IN_FIRST', 403: 'NOT_ALLOWED', 404: 'NOT_FOUND', 405: 'METHOD_NOT_ALLOWED', 406: 'NOT_ACCEPTABLE', 409: 'CONFLICT',
  413: 'TOO_LARGE', 415: 'MEDIA_TYPE_UNKNOWN', 429: 'TOO_MANY_REQUESTS', 503: 'NOT_READY',
};

function ofStatus(status: number): Known | undefined {
  const code = BY_STATUS[status] ?? (status >= 400 && status < 500 ? 'MALFORMED_REQUEST' : undefined);
  return code && { code, details: {} };
}
