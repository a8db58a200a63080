import type { Handlers } from '../process-kit/index.js';
import { izin } from './izin/index.js';
import { muhtar } from './muhtar/index.js';

/** Every application's handlers by job type, one line each; two applications never share a type. */
export const handlers: Handlers = {
  ...izin,
  ...muhtar,
};

/** The job types of shipped diagrams that no handler serves: the server does not start with any. */
export function missingHandlers(jobTypes: Iterable<string>): string[] {
  return [...new Set(jobTypes)].filter((type) => !Object.hasOwn(handlers, type)).sort();
}
