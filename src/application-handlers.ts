import { handlers } from './apps/index.js';
import { JobCapabilities, JobCapabilitiesModule } from './job-capabilities.js';
import { serveJob } from './process-kit/index.js';
import type { HandlersOfRooms, JobHandlers } from './runtime-postgres/index.js';

/** The applications' handlers as the background runs them, with the capabilities this system's rooms give them. */
export const applicationHandlers: HandlersOfRooms = {
  imports: [JobCapabilitiesModule],
  inject: [JobCapabilities],
  useFactory: (can: JobCapabilities): JobHandlers => ({
    types: Object.keys(handlers),
    serve: ({ key, type, variables, headers, retries, rootKey, processId, elementId }) =>
      serveJob(handlers, { id: key, type, variables, headers, retriesLeft: retries, caseKey: rootKey, processId, elementId }, can),
  }),
};
