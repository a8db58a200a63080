/** An expected no of the API, with the status and title Camunda gives it. */
export abstract class ApiProblem extends Error {
  abstract readonly status: number;
}

/** A request that cannot be understood; the sentence names the field. */
export class InvalidArgument extends ApiProblem {
  readonly status = 400;
}

/** Nobody we know. */
export class Unauthorized extends ApiProblem {
  readonly status = 401;
}

/** Somebody we know who may not. */
export class Forbidden extends ApiProblem {
  readonly status = 403;
}

/** Nothing has this key. */
export class NotFound extends ApiProblem {
  readonly status = 404;
}

/** What was asked for did not come in the time the caller gave. */
export class DeadlineExceeded extends ApiProblem {
  readonly status = 504;
}

const titles: Readonly<Record<number, string>> = {
  400: 'INVALID_ARGUMENT',
  401: 'UNAUTHORIZED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  409: 'INVALID_STATE',
  413: 'PAYLOAD_TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  429: 'RESOURCE_EXHAUSTED',
  503: 'RESOURCE_EXHAUSTED',
  504: 'DEADLINE_EXCEEDED',
};

/** The title Camunda's clients know a status by. */
export function titleOf(status: number): string {
  return titles[status] ?? (status < 500 ? 'INVALID_ARGUMENT' : 'INTERNAL');
}
