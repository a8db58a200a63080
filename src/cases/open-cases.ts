import { CaseProjection } from './case-projection.js';
import { Cases } from './cases.js';
import type { Parts } from './parts.js';

/** The room on a runtime, whose every step it follows from now on: once for each runtime, before anything runs. */
export function openCases(parts: Omit<Parts, 'projection'>): Cases {
  const projection = new CaseProjection(parts);
  parts.runtime.project(projection);
  return new Cases({ ...parts, projection });
}
