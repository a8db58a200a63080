/** How loud the log is about it: `info` a person's everyday no, `warn` something an operator should see grow. */
interface RefusalKind {
  readonly status: number;
  readonly level: 'info' | 'warn' | 'error';
}

/** Every expected no of the system. Each has a sentence in messages/tr.json and messages/en.json. */
export const REFUSALS = {
  MALFORMED_REQUEST: { status: 400, level: 'info' },
  SIGN_IN_FIRST: { status: 401, level: 'info' },
  NOT_ALLOWED: { status: 403, level: 'info' },
  NOT_FOUND: { status: 404, level: 'info' },
  METHOD_NOT_ALLOWED: { status: 405, level: 'info' },
  NOT_ACCEPTABLE: { status: 406, level: 'info' },
  CONFLICT: { status: 409, level: 'info' },
  TOO_LARGE: { status: 413, level: 'info' },
  MEDIA_TYPE_UNKNOWN: { status: 415, level: 'info' },
  TOO_MANY_REQUESTS: { status: 429, level: 'warn' },
  UNEXPECTED: { status: 500, level: 'error' },
  NOT_READY: { status: 503, level: 'warn' },
  CLOCK_IS_REAL: { status: 409, level: 'info' },
  OUTSIDE_DOWN: { status: 503, level: 'warn' },
  OUTSIDE_SLOW: { status: 504, level: 'warn' },
  OUTSIDE_WRONG: { status: 502, level: 'warn' },
  // The runtime's: it imports nothing, so its codes are recognised by name. A test keeps both lists the same.
  DIAGRAM_MALFORMED: { status: 400, level: 'info' },
  DIAGRAM_NOT_EXECUTABLE: { status: 400, level: 'info' },
  DIAGRAM_TOO_LARGE: { status: 400, level: 'info' },
  FORM_MALFORMED: { status: 400, level: 'info' },
  RESOURCE_KIND_UNKNOWN: { status: 400, level: 'info' },
  VARIABLES_TOO_LARGE: { status: 400, level: 'info' },
  VARIABLES_MALFORMED: { status: 400, level: 'info' },
  START_ELEMENT_UNKNOWN: { status: 400, level: 'info' },
  NO_NONE_START: { status: 400, level: 'info' },
  ELEMENT_UNKNOWN: { status: 400, level: 'info' },
  ELEMENT_CANNOT_BE_ACTIVATED: { status: 400, level: 'info' },
  MIGRATION_IMPOSSIBLE: { status: 409, level: 'info' },
  DEFINITION_UNKNOWN: { status: 404, level: 'info' },
  DEFINITION_IN_USE: { status: 409, level: 'info' },
  INSTANCE_UNKNOWN: { status: 404, level: 'info' },
  INSTANCE_ENDED: { status: 409, level: 'info' },
  INSTANCE_IS_CALLED: { status: 409, level: 'info' },
  WAIT_IS_GONE: { status: 409, level: 'info' },
  SCOPE_UNKNOWN: { status: 404, level: 'info' },
  TASK_UNKNOWN: { status: 404, level: 'info' },
  TASK_NOT_OPEN: { status: 409, level: 'info' },
  TASK_ASSIGNED_ALREADY: { status: 409, level: 'info' },
  JOB_UNKNOWN: { status: 404, level: 'info' },
  JOB_NOT_ACTIVE: { status: 409, level: 'info' },
  MESSAGE_DUPLICATE: { status: 409, level: 'info' },
  MESSAGE_NOT_EXPECTED: { status: 404, level: 'info' },
  INCIDENT_UNKNOWN: { status: 404, level: 'info' },
  INCIDENT_RESOLVED: { status: 409, level: 'info' },
} as const satisfies Record<string, RefusalKind>;

export type RefusalCode = keyof typeof REFUSALS;
