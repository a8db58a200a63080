export { BusinessError } from './business-error.js';
export type { Capabilities, Handler, Handlers, Job } from './handler.js';
export { serveJob, type JobOutcome } from './serve-job.js';
