export { BusinessError } from './business-error.js';
export type { Capabilities, Handler, Handlers, Job, JobTelling } from './handler.js';
export { serveJob, type JobOutcome } from './serve-job.js';
