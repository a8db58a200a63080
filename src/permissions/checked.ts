import type { PipeTransform } from '@nestjs/common';
import type { z } from 'zod';
import { Refusal } from '../platform/index.js';

/** A field that was refused, and why, as a code the screen has a sentence for. */
interface Fault {
  readonly field: string;
  readonly fault: string;
}

/** Lets through what fits the schema; else tells every field that does not. */
export class CheckedPipe<Schema extends z.ZodType> implements PipeTransform<unknown, z.output<Schema>> {
  constructor(private readonly schema: Schema) {}

  transform(value: unknown): z.output<Schema> {
    const parsed = this.schema.safeParse(value ?? {});
    if (parsed.success) return parsed.data;
    throw new Refusal('MALFORMED_REQUEST', { fields: parsed.error.issues.flatMap((issue) => faultsOf(issue)) });
  }
}

/** A shape that names its own fault: `email`. The library's words are sentences. */
const OWN_WORD = /^[a-z][A-Za-z-]*$/u;

function faultsOf(issue: z.core.$ZodIssue): Fault[] {
  const field = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ field: field ? `${field}.${key}` : key, fault: 'unknown' }));
  if (issue.code === 'custom' || (issue.code === 'invalid_format' && OWN_WORD.test(issue.message))) return [{ field, fault: issue.message }];
  const isMissing = issue.code === 'invalid_type' && issue.input === undefined;
  return [{ field, fault: isMissing ? 'missing' : issue.code }];
}
