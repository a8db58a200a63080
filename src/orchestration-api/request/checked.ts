import type { PipeTransform } from '@nestjs/common';
import type { z } from 'zod';

import { InvalidArgument } from '../problems.js';
import { longKey } from './shapes.js';

/** Checks a request's body against its schema; unknown fields and wrong types are refused by name. No body counts as an empty one. */
export class Checked<Schema extends z.ZodType> implements PipeTransform<unknown, z.output<Schema>> {
  constructor(private readonly schema: Schema) {}

  transform(body: unknown): z.output<Schema> {
    const parsed = this.schema.safeParse(body ?? {});
    if (parsed.success) return parsed.data;
    throw new InvalidArgument(describe(parsed.error.issues));
  }
}

/** Checks a key in the path. */
export class KeyInPath implements PipeTransform<string, string> {
  constructor(private readonly name: string) {}

  transform(key: string): string {
    if (longKey.safeParse(key).success) return key;
    throw new InvalidArgument(`${this.name} must be a 64-bit integer`);
  }
}

type Issue = z.core.$ZodIssue;

/** One sentence per fault, at most five. */
export function describe(issues: readonly Issue[]): string {
  const sentences = issues.flatMap((issue) => sentencesOf(issue));
  const rest = sentences.length > 5 ? [`and ${sentences.length - 5} more`] : [];
  return [...sentences.slice(0, 5), ...rest].join('; ');
}

function sentencesOf(issue: Issue): string[] {
  const at = issue.path.map(String).join('.');
  const it = at || 'the body';
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => `${at ? `${at}.` : ''}${key} is not a field here`);
  if (issue.code === 'invalid_value') return [`${it} must be one of ${issue.values.map(String).join(', ')}`];
  return [`${it} ${plain(issue.message)}`];
}

/** The library's own sentences, shortened to follow a field's name. */
function plain(message: string): string {
  const [, expected, received] = /^Invalid input: expected (\S+), received (\S+)$/u.exec(message) ?? [];
  if (received === 'undefined') return 'is missing';
  if (expected) return `must be ${expected}, not ${received}`;
  return message === 'Invalid input' ? 'has a type that is not allowed here' : message;
}
