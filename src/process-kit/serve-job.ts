import { BusinessError } from './business-error.js';
import type { Capabilities, Handlers, Job } from './handler.js';

/** How a job ended: with variables, or with an error the diagram knows. Anything else is thrown. */
export type JobOutcome =
  | { readonly kind: 'completed'; readonly variables: Readonly<Record<string, unknown>> }
  | { readonly kind: 'error'; readonly code: string; readonly message: string; readonly variables: Readonly<Record<string, unknown>> };

/** Runs the handler of the job's type; whatever is no BusinessError is thrown on and means: try again later. */
export async function serveJob(handlers: Handlers, job: Job, can: Capabilities): Promise<JobOutcome> {
  const handler = Object.hasOwn(handlers, job.type) ? handlers[job.type] : undefined;
  if (!handler) throw new Error(`no handler serves '${job.type}'`);
  try {
    return { kind: 'completed', variables: (await handler(job, can)) ?? {} };
  } catch (error) {
    if (!(error instanceof BusinessError)) throw error;
    const { code, message, variables } = error;
    return { kind: 'error', code, message, variables };
  }
}
