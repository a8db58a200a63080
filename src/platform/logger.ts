import type { LoggerService } from '@nestjs/common';
import { pino, type DestinationStream, type Logger as Pino } from 'pino';

/** What a case or a person told us, and what opens a door: none of it reaches a log, at any depth we write. */
const SECRET_KEYS = ['variables', 'body', 'answers', 'authorization', 'cookie', 'password', 'token', 'secret', 'tckn', 'phone', 'email'];

const paths = SECRET_KEYS.flatMap((key) => [key, `*.${key}`, `*.*.${key}`, `*.*.*.${key}`]);

/** As long as a T.C. kimlik no or a telephone, or written as telephones are; keys and moments of ours are longer. */
const LIKE_SOMEBODY = /(?<!\d)(?:\d{10,12}|0?5\d{2}(?:%20|[ -])\d{3}(?:%20|[ -])\d{2}(?:%20|[ -])\d{2})(?!\d)/gu;

/** Structured lines on standard output; personal data is cut out. */
export type Logger = Pino;

/** Makes the one logger of a process. */
export function createLogger(level: string, destination?: DestinationStream): Logger {
  const options = { level, base: undefined, redact: { paths, censor: '[cut]' }, serializers: { err: describeError, path: withoutNumbers } };
  return destination ? pino(options, destination) : pino(options);
}

/** Whoever starts us is told in plain words, once, when the start is given up. */
const CANNOT_LISTEN = /^Error: (?:listen E|getaddrinfo )/u;

/** Lets Nest speak through our logger: its start-up chatter only when somebody asks for details. */
export function nestLogger(logger: Logger): LoggerService {
  const line = (message: unknown, rest: unknown[]): [object, string] => [{ rest: rest.filter(Boolean) }, String(message)];
  return {
    log: (message: unknown, ...rest: unknown[]) => logger.debug(...line(message, rest)),
    debug: (message: unknown, ...rest: unknown[]) => logger.debug(...line(message, rest)),
    warn: (message: unknown, ...rest: unknown[]) => logger.warn(...line(message, rest)),
    error: (message: unknown, ...rest: unknown[]) => logger[CANNOT_LISTEN.test(String(message)) ? 'debug' : 'error'](...line(message, rest)),
    fatal: (message: unknown, ...rest: unknown[]) => logger.fatal(...line(message, rest)),
  };
}

/** An address is what somebody typed, and an error repeats what it could not read. */
const withoutNumbers = (text: unknown): unknown => (typeof text === 'string' ? text.replace(LIKE_SOMEBODY, '[cut]') : text);

/** A database error carries the rows it stumbled over in `detail` and its parameters: only these fields are safe. */
function describeError(error: Error & { code?: unknown; constraint?: unknown }): object {
  const { name, message, stack, code, constraint } = error;
  return { name, message: withoutNumbers(message), stack: withoutNumbers(stack), code, constraint };
}
