import { handlers } from './apps/index.js';
import type { Clock, Logger } from './platform/index.js';
import { serveJob, type Capabilities } from './process-kit/index.js';
import type { JobHandlers } from './runtime-postgres/index.js';

/** The applications' handlers as the background runs them, with the capabilities this system gives them. */
export function applicationHandlers({ clock, logger }: { readonly clock: Clock; readonly logger: Logger }): JobHandlers {
  const can: Capabilities = {
    now: () => clock.now(),
    log: (message, facts = {}) => logger.info(facts, message),
  };
  return {
    types: Object.keys(handlers),
    serve: ({ key, type, variables, headers, retries, rootKey, processId, elementId }) =>
      serveJob(handlers, { id: key, type, variables, headers, retriesLeft: retries, caseKey: rootKey, processId, elementId }, can),
  };
}
